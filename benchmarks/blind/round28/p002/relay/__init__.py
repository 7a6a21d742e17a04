"""Chat relay: one process per room, a hub that fans the lines out to the members."""
