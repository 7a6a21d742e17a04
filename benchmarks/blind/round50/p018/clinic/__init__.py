"""Appointment slots of the practice, over HTTP."""
from .app import make_app
from .logs import configure_logging
from .settings import LogSettings, Settings

__all__ = ["LogSettings", "Settings", "configure_logging", "make_app"]
