"""Presence board of a small co-op game: tells who is online, away or gone."""
