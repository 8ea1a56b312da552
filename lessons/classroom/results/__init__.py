"""Results of a class: students' files read into one table, gradebooks, what the class mistakes, what it gained."""
