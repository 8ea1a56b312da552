"""A pytest plugin that is loaded before the others: jsonschema does without the grammar that nobody here asks.

nbval brings jsonschema, and that one builds the grammars of `lab_start.UNUSED_MODULE` at each import: about three
seconds of every worker before it has read one test.
"""

import sys

from lessons.running.lab_start import UNUSED_MODULE

sys.modules.setdefault(UNUSED_MODULE, None)  # type: ignore[arg-type]
