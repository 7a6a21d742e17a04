"""Token service: issues short-lived tokens, rotates signing keys, writes an audit trail."""

from tokens.ledger import AuditLedger
from tokens.rotation import KeyRotator
from tokens.service import TokenService

__all__ = ("AuditLedger", "KeyRotator", "TokenService")
