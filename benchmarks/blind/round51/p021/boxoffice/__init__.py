"""Seat reservations of one cinema."""
