"""Voting in class without accounts: hands are counted, typed in or read from a file, and counted again after talk."""
