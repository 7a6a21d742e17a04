"""Renders and counts the weekly newsletter of the course platform."""
from .rendering import Edition, RenderWorker
from .tracking import count

__all__ = ["Edition", "RenderWorker", "count"]
