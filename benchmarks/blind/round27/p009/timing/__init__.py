from .board import ResultBoard
from .mats import FinishMat, SplitMat

__all__ = ["FinishMat", "ResultBoard", "SplitMat"]
