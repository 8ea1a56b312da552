"""Pictures of a class: what its students mistook."""
