"""Trigram code search: shards of a source tree are indexed in worker processes."""
