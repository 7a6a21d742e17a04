from .telemetry import Telemetry

telemetry = Telemetry()
