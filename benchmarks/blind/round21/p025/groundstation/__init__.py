"""Drone ground station: telemetry frames flow through a generator pipeline in the decoder process."""
