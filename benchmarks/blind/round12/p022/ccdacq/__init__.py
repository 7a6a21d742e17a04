"""Acquisition for a cooled CCD on an optical bench: sensor model, transport, live view."""
