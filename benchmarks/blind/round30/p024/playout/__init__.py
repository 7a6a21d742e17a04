"""Playout control: starts and stops encoder processes, keeps their status."""
