"""Feature-flag service: a store, a change feed over ZeroMQ, and rollout workers."""
