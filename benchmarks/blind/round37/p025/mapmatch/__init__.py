from .graph import RoadGraph, Segment
from .hmm import Matcher, MatchedTrace

__all__ = ["RoadGraph", "Segment", "Matcher", "MatchedTrace"]
