"""Turn server of a small arena game: asyncio front, physics of each round in worker processes."""
