"""Temperature scan of a 2D Ising model over local cores."""
