"""gitgate: the little door in front of our repositories."""
