"""Indicative option quotes, computed by a small crew of pricing processes."""
