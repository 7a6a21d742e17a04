from .heartbeat import Heartbeat
from .steps import STEPS, step

__all__ = ["Heartbeat", "STEPS", "step"]
