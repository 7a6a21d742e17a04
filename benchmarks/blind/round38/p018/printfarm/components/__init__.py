from .beacon import StatusBeacon
from .runner import RenderRunner

__all__ = ["StatusBeacon", "RenderRunner"]
