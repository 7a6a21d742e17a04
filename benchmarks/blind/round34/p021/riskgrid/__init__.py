"""Overnight VaR grid: scenario revaluation over a local process farm."""
