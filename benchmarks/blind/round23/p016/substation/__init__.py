"""Substation alarm annunciator: relay pollers under a watchdog with restart policies."""
