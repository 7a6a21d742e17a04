"""Run control for the student lab beam line."""
