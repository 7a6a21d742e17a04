"""A small SMS submission gateway (line protocol, pre-forked workers)."""
