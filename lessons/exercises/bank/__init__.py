"""The question bank: one folder a notebook, notebook_NN, each with a tuple QUESTIONS in the notebook's order."""
