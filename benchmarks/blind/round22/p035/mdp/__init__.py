"""Majordomo protocol (a subset of 7/MDP)."""
