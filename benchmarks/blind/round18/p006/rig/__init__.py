"""End-of-line test rig: one process per station, results pushed to a collector."""
