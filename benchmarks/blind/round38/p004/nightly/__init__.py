__all__ = ["jobs", "scheduler"]
