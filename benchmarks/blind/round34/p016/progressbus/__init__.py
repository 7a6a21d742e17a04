from .progress import announce, reporting, step

__all__ = ["announce", "reporting", "step"]
