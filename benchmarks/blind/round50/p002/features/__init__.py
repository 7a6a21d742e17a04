"""Offline feature builder of the recommendation team."""

from features.progress import report
from features.transforms import FEATURES, feature

__all__ = ["FEATURES", "feature", "report"]
