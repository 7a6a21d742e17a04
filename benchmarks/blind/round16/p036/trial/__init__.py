"""Hyper-parameter sweep with a telemetry link that follows every process of the sweep."""
