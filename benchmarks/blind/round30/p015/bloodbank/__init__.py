"""Crossmatch and dispatch of red cell units."""
