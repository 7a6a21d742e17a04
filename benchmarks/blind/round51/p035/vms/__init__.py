from .registry import SignRegistry
from .sign import VariableSign

__all__ = ["SignRegistry", "VariableSign"]
