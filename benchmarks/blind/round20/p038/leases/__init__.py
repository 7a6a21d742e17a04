"""Fencing leases for a write-ahead log: who may append, and until which epoch."""
