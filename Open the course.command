#!/bin/sh
# Double-click (macOS, and file managers on Linux that run scripts) to set up the course and open it in the browser.
cd "$(dirname "$0")" || exit 1
python3 course.py || { printf 'Press Return to close this window. '; read -r _; }
