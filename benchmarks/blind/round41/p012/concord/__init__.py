"""Concordance counts over a small corpus, one counting process per chunk of documents."""
