"""Elevator group simulation."""
