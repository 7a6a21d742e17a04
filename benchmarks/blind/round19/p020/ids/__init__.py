"""Brute-force login detector: one analyser process per auth log, findings go out through logging."""
