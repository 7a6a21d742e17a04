"""Keeps the web shop's stock in step with the warehouse."""
from .daemon import Daemon
from .sync import StockSync

__all__ = ["Daemon", "StockSync"]
