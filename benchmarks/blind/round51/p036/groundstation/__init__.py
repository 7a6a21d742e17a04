"""Ground station: passes of small satellites and their telemetry."""
