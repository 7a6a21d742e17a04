"""Consolidated-tape replayer: publishes a session's ticks and replays corrections per venue."""
