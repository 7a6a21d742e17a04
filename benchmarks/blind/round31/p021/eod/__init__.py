"""End-of-day batch engine for the retail deposit ledger."""
__version__ = "4.11.2"
