"""A lint gate: checkers registered by name look at changed files in processes and log over ZeroMQ."""
