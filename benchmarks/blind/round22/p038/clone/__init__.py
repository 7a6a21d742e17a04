"""Clone pattern: a shared key-value store, with snapshots to disk."""
