"""The kinds of question, one module each: declaration, controls, check, judge, known answers and plain print.

A new kind is one new module with one subclass of `Question`; nowhere else is a list of kinds.
"""
