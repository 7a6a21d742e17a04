"""Loyalty points of a bakery chain: nightly settlement against the points ledger."""
