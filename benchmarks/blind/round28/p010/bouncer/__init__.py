from .classify import BounceKind, Verdict, classify
from .reporter import Reporter

__all__ = ["BounceKind", "Reporter", "Verdict", "classify"]
