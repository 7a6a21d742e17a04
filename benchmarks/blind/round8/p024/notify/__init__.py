from .backends import BACKENDS, Notifier
from .commands import CommandRunner

__all__ = ["BACKENDS", "CommandRunner", "Notifier"]
