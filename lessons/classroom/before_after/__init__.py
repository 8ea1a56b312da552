"""A test before the course and one after it: two parallel forms of twelve questions, on the screen and on paper."""
