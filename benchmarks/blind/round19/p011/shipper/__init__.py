"""Log shipper: parses log files in a pool and hands records to plug-in outputs."""
