"""Bridge from a line protocol on a stream socket to a ZeroMQ pipeline."""
