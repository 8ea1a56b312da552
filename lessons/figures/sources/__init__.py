"""Pictures of sources: who knew what, claims put together, how sure to be."""
