"""Group visits of the natural history museum."""
