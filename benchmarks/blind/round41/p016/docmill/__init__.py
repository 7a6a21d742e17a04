from .journal import Desk, Journal
from .markup import convert
from .spool import Spool

__all__ = ["Desk", "Journal", "Spool", "convert"]
