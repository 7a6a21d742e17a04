"""Simulator of an automated storage and retrieval system (AS/RS)."""
