"""Simultaneous interpretation: one booth process per target language."""
