"""Relay of a pipe organ: the console publishes stops, each rank is a process."""
