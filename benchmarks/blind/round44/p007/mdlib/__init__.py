"""Market data capture and replay."""
