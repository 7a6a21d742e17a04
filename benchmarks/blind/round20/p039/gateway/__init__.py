"""A line-based SQL gateway, one process per client, with a central slow-query log."""
