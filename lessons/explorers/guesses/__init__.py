"""First guesses that notebooks open with: one file a subject, each a `Guess` to give to an explorer."""
