"""Batch speech recognition with pre-loaded acoustic models."""
