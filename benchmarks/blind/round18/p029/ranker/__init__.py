"""Re-ranking of retrieval candidates."""
