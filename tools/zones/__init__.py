"""Zones of the sea computed from the coasts: what tools/build_zones.py is made of."""
