"""Watches services on this machine and tells others what it sees."""
