from .plots import Plot, PlotPublisher
from .processing import SectorJob, detect

__all__ = ["Plot", "PlotPublisher", "SectorJob", "detect"]
