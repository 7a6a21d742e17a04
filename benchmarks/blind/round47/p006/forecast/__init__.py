from .runner import Plan, run

__all__ = ["Plan", "run"]
