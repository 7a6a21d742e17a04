"""A tiny task queue after the manner of rq: jobs in a pool, progress over ZeroMQ."""
