#!/bin/sh
# Run a Python module or script of the course's .venv from a Git hook: sh tools/in_venv.sh -m ruff check ...
python=.venv/bin/python
[ -x "$python" ] || python=.venv/Scripts/python.exe
exec "$python" "$@"
