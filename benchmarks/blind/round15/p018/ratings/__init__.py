"""Ratings of a season: matches are replayed league by league in a pool; the table goes out live."""
