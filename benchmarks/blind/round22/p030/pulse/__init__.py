"""Heartbeats: members publish a beat, a monitor keeps the list of the living."""
from .hooks import HookRegistry

hooks = HookRegistry()
