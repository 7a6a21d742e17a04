"""cryod - cryostat temperature keeper."""
