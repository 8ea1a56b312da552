"""What stands behind the notebooks of Reading Launch Reports.

Nothing is imported here, so that `import lessons` stays light: take what you need, for instance
`from lessons import flight` or `from lessons.exercises import ask, check`.
"""

__version__ = "0.1.0"
