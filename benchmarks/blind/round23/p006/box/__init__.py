"""Signal box simulator: the interlocking kernel and, beside it, a route setting process."""
