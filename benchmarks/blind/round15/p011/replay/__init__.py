"""Replay recorder: ticks of a game are cut into segments that are compressed in the background."""
