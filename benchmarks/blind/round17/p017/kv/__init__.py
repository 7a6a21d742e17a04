"""An in-memory key-value store with keyspace events and background snapshots."""
