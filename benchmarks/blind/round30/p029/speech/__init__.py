"""Batch transcription service."""
