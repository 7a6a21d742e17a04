"""Goofspiel for bots: sealed bids for prize cards."""
