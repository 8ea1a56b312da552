"""Pictures of what a report says: its words, its units and clocks, and what copies made of it."""
