from .base import Model
from .spacecraft import AttitudeModel, PowerModel, ThermalModel

REGISTRY = {"power": PowerModel, "thermal": ThermalModel, "attitude": AttitudeModel}

__all__ = ["Model", "REGISTRY"]
