"""Order intake service."""
