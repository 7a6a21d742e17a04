"""Agent-based double auction; batches of sessions run in a process pool and publish trades."""
