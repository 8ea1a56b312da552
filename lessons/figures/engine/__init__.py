"""The drawing engine: what a Picture is made of, how it looks, and how matplotlib and a canvas draw it."""
