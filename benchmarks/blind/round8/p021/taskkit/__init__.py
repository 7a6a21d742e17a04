from .runner import ProcessRunner, Runner
from .tracker import Tracker

__all__ = ["ProcessRunner", "Runner", "Tracker"]
