"""Trace exporter for a nightly scanner: spans are buffered and leave in batches."""
from .exporter import BatchExporter
from .tracer import Tracer

__all__ = ["BatchExporter", "Tracer"]
