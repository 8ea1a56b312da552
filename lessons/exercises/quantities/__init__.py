"""Quantities in questions: the truth and its tolerance, named mistakes, and judging whatever is typed for a number."""
