"""Prefork ingest server: workers share a listening TCP socket and report to a census."""
