"""Telemetry agent for a small vehicle fleet."""
