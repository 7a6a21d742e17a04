"""Automated test bench for the S-band transponder."""
