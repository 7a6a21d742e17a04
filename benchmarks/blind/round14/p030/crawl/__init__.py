"""A tiny site crawler: one process per host, results and politeness hints travel over ZeroMQ."""
