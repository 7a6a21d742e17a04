"""Majordomo-like service workers, each in a process of its own."""
