"""Paranoid pirate: a queue run as a daemon, workers that beat, a client that retries."""
