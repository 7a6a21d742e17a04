"""pumpd - supervises the pumps of a drainage district."""
