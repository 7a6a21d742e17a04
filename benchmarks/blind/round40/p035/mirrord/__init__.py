"""Keeps a copy of a tree up to date."""
