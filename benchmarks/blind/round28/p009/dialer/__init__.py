"""Outbound campaign dialer with answering machine detection."""
__version__ = "2.3.1"
