from .builder import StationBuilder
from .station import AbstractStation, BuoyStation, RoofStation

__all__ = ["AbstractStation", "BuoyStation", "RoofStation", "StationBuilder"]
