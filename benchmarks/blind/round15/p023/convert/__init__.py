"""Conversion of citizens' uploads to archive formats at a county records office."""
