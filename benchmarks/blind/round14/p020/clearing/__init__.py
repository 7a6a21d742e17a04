"""Clearing-house settlement daemon: works through the margin calls after detaching from its terminal."""
