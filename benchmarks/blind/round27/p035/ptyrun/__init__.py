"""Runs job commands on a pseudo terminal and streams what they print."""
