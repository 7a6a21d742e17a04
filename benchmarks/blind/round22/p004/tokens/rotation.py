import logging
import multiprocessing as mp
import secrets

from tokens.ledger import Action, AuditLedger

_Process = mp.get_context("fork").Process
log = logging.getLogger("tokens.rotation")


class KeyRotator(_Process):
    """Derives a new signing key off the request path (key generation is slow)."""

    def __init__(self, kid: str, ledger: AuditLedger, inbox) -> None:
        super().__init__(name=f"rotator-{kid}", daemon=True)
        self.kid = kid
        self.ledger = ledger
        self.inbox = inbox

    def run(self) -> None:
        key = secrets.token_hex(16)
        self.inbox.put((self.kid, key))
        self.ledger.write(Action.KEY_ROTATED, kid=self.kid, pid=self.pid)
        self.ledger.write(Action.REVOKED, subject=f"kid:{self.kid}:previous")
        log.debug("rotated %s", self.kid)
