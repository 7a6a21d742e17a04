"""Meter reading daemon (gas, water, electricity)."""

__version__ = "4.11.2"
