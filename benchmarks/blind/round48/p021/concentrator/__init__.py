"""Reads the meters of one site and hands the values to the head-end."""

__version__ = "4.2.1"
