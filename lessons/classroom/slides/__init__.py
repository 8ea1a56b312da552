"""The slides: one slide, the slides of a question, the whole deck, and what fits on them."""
