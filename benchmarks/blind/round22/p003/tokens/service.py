import hashlib
import hmac
import multiprocessing as mp
import queue

from tokens.ledger import Action, AuditLedger
from tokens.rotation import KeyRotator


class TokenService:
    def __init__(self, ledger: AuditLedger) -> None:
        self.ledger = ledger
        self._keys = {"k0": "bootstrap"}

    def issue(self, subject: str, kid: str = "k0") -> str:
        mac = hmac.new(self._keys[kid].encode(), subject.encode(), hashlib.sha1).hexdigest()
        self.ledger.write(Action.ISSUED, subject=subject, kid=kid)
        return f"{kid}.{subject}.{mac[:10]}"

    def rotate(self, kids: list[str], patience: float = 3.0) -> int:
        inbox = mp.get_context("fork").Queue()
        crew = [KeyRotator(kid, self.ledger, inbox) for kid in kids]
        for member in crew:
            member.start()
        for _ in crew:
            try:
                kid, key = inbox.get(timeout=patience)
            except queue.Empty:
                break
            self._keys[kid] = key
        for member in crew:
            member.join(timeout=patience)
            if member.is_alive():
                member.kill()
        return len(self._keys)
