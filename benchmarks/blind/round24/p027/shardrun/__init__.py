"""Runs a test suite in shards on a process pool and gathers verdicts at a PULL endpoint."""
