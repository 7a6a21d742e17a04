"""Harbour tide gauge: keeps a forecast running in a process and stops it when the harbour office closes."""
