"""Admission gate of a small concert house: barcode scanners in, door counts out."""
