"""Pictures: one function each, that returns a Picture."""
