"""Code search over a few shards, one process a shard."""
