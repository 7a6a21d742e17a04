import itertools
import time
from enum import Enum, auto

import zmq

from tokens.wire import Channel, close_channels


class Action(Enum):
    ISSUED = auto()
    REVOKED = auto()
    KEY_ROTATED = auto()


class AuditLedger:
    entries = Channel(zmq.PUSH, "audit_url", linger=300)
    alerts = Channel(zmq.PUB, "alert_url", linger=0)

    def __init__(self, audit_url: str, alert_url: str) -> None:
        self.audit_url = audit_url
        self.alert_url = alert_url
        self._seq = itertools.count(1)

    def write(self, action: Action, **facts) -> None:
        row = {"seq": next(self._seq), "action": action.name, "at": time.time(), **facts}
        self.entries.send_json(row)
        if action is Action.REVOKED:
            self.alerts.send_multipart([b"revoked", str(facts.get("subject")).encode()])

    def close(self) -> None:
        close_channels(self)
