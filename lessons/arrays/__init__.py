"""Numbers and arrays of numbers as arguments: looked at, broadcast, worked through in blocks; the Earth's constants."""
