from .model import Sample, Verdict

__all__ = ["Sample", "Verdict"]
