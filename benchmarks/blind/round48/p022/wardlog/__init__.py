"""Admissions desk: ward simulation with a central audit trail."""
