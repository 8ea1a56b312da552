"""Pictures of range, apogee and time: throws, the round Earth, lofted tests, the clock, what is not ballistic."""
