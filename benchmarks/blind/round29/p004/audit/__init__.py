from .checks import Creative, Verdict, examine
from .verdicts import VerdictSink

__all__ = ["Creative", "Verdict", "VerdictSink", "examine"]
