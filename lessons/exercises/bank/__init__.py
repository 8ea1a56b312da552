"""The question bank: one file per notebook, notebook_NN.py, each with a tuple QUESTIONS."""
