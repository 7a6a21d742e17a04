"""Dock scheduling: stations follow truck arrivals and hand bookings to the yard office."""
