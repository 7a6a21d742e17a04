"""Replay storage: stores match replays through a small blob server."""
