from .launch import EngineHost
from .spec import EngineSpec

__all__ = ["EngineHost", "EngineSpec"]
