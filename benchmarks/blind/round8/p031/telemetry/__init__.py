from .sink import Telemetry, measured

__all__ = ["Telemetry", "measured"]
