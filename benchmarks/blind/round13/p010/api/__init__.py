"""A line-based inventory API server: one process per request, quota checks over ZeroMQ."""
