"""Moves the microfilm index of the county archive into the new catalogue."""
