"""Building management historian: in-memory trends, saved by a copy of the process now and then."""
