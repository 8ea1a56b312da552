"""A notebook of the course as a teacher needs it: what it shows, its minutes, its part, its pictures and questions."""
