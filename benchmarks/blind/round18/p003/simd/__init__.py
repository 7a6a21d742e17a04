"""Simulator of a climate chamber, run as a detached service on the test floor."""
