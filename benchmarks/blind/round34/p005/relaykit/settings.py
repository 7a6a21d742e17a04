"""Defaults of the relay; override by editing this file."""

WORKERS = 2
START_METHOD = "spawn"
BATCH = 4
JOIN_TIMEOUT = 8
