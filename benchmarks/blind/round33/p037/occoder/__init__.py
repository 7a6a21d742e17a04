"""Automatic coding of free-text occupations (census pilot)."""
