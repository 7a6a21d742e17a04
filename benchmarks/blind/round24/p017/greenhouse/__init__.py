"""Greenhouse climate relay: one process a bay follows the set points the grower publishes."""
