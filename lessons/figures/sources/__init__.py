"""Pictures of who said what and of claims put together: time lines, boards, grids, intervals."""
