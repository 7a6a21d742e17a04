"""Fare cache warmer: keeps the low-fare calendar fresh for the busiest routes."""

__version__ = "2.8.1"
