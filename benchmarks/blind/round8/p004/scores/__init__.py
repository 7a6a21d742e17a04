from .board import Board
from .serving import BoardManager

__all__ = ["Board", "BoardManager"]
