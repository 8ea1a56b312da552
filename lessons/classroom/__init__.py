"""What a teacher takes to class: plans, slides, handouts, keys, results of a class, a server for all."""
