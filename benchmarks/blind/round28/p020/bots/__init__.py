"""Chat bot workers under a small pre-forking supervisor."""
