"""Accession of digital objects into a museum archive."""
