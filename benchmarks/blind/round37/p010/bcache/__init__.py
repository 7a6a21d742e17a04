"""A compiler cache for the office network."""
