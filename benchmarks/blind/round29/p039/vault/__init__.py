"""Nightly verification of backup archives."""
