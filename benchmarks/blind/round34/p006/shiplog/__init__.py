"""shiplog: ship log records to a collector."""
