from .rules import Rule, RULES

__all__ = ["Rule", "RULES"]
