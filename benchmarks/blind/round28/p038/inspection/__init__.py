"""Optical inspection of machined rings."""
