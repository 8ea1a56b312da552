"""Setting the course up: what `course.py` does before there is an environment, by Python's own modules alone."""
