"""Spans of a build, streamed to whoever draws the waterfall."""
from .spans import Recorder, configure, span

__all__ = ["Recorder", "configure", "span"]
