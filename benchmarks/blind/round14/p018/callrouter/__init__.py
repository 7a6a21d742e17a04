"""Least-cost call router: a routing process answers lookups from the switches."""
