"""Outgoing mail of the pensions department: merge, render, frank."""
