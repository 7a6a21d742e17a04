"""Intraday value-at-risk engine: portfolios are revalued in a process pool, breaches go out over ZeroMQ."""
