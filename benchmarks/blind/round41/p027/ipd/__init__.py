"""Iterated prisoner's dilemma tournaments."""
