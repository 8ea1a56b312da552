"""Teaching notes, one file a notebook: how they are read, and whether all that they name exists."""
