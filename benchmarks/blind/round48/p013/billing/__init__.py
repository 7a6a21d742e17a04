"""Invoice rendering service."""
