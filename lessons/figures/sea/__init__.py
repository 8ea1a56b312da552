"""Pictures of the sea: charts around a point, stated splashes on them, and how a zone is drawn from the coast."""
