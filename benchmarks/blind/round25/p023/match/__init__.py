"""Matchmaking by rating: pairs players in worker processes."""
