"""Bedside monitor gateway of an intensive care ward."""
