"""Alert broker of a transient survey: each client connection is served by a process, alerts go to brokers."""
