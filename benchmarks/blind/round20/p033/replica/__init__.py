"""A replication leader that detaches from its terminal and ships a write-ahead log."""
