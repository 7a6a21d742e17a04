"""A very small actor library."""
