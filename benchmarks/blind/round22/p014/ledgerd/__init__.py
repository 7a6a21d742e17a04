from .background import daemonize
from .core import Ledger
from .settings import LedgerSettings

__all__ = ["Ledger", "LedgerSettings", "daemonize"]
