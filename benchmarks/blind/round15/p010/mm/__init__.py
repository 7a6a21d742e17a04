"""Matchmaking: pairs waiting players by rating; every bracket is paired in a process."""
