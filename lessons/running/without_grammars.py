"""A pytest plugin that is loaded before the others: jsonschema does without the grammar that nobody here asks.

nbval brings jsonschema, and that one builds the grammars of `lab_start.UNUSED_MODULE` at each import: about three
seconds of every worker before it has read one test.
"""

from lessons.running.lab_start import leave_out_grammars

leave_out_grammars()
