"""Questions, named mistakes, verdicts, hints and answer boxes."""
