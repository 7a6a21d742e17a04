"""Ingestion of gridded forecast files into the tile store."""

__version__ = "0.7.2"
