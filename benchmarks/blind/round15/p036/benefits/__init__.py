"""Benefit claims: each desk of the agency decides claims in a process of its own."""
