"""Charge point supervision: one process per protocol family, readings published to the depot bus."""
