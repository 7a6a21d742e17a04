"""Battery cell cycler: charge and discharge profiles computed by a worker pool."""
from .channel import run_profile
from .telemetry import Telemetry

__all__ = ["Telemetry", "run_profile"]
