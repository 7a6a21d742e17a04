"""Queue observing for the two-dome site."""
