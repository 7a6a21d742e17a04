"""A one-for-one supervision tree for the small jobs of a host agent (disk, clock, packages)."""
