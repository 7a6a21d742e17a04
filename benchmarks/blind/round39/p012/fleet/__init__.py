"""Scores vehicle trips and streams noteworthy events to the operations desk."""
