"""Speaks to the next hop.  The next hop of this build is a table."""
import time
from typing import Callable

from .spool import Envelope

EX_OK, EX_UNAVAILABLE, EX_TEMPFAIL = 0, 69, 75
Notify = Callable[..., None]


class NextHop:
    replies = {"greylist.test": 451, "closed.test": 550}

    def rcpt(self, address: str) -> int:
        time.sleep(0.02)
        return self.replies.get(address.rpartition("@")[2], 250)


class Transport:
    def __init__(self, hop: NextHop, notify: Notify, retries: int = 1) -> None:
        self.hop = hop
        self.notify = notify
        self.retries = retries

    def deliver(self, envelope: Envelope) -> int:
        worst = EX_OK
        for address in envelope.recipients:
            code = self._one(envelope, address)
            if code >= 500:
                worst = EX_UNAVAILABLE
            elif code >= 400 and worst == EX_OK:
                worst = EX_TEMPFAIL
        return worst

    def _one(self, envelope: Envelope, address: str) -> int:
        for attempt in range(self.retries + 1):
            code = self.hop.rcpt(address)
            if not 400 <= code < 500:
                return code
            self.notify("smtp.retry", id=envelope.queue_id, to=address, attempt=attempt)
        return code
