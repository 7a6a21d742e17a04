import getpass
import operator
import time
from dataclasses import asdict, dataclass, field

import zmq


@dataclass(kw_only=True)
class Entry:
    verb: str
    target: str
    ok: bool
    by: str = field(default_factory=getpass.getuser)
    at: float = field(default_factory=time.time)


class Trail:
    """The audit trail: entries are pushed to the recorder, reads ask it back."""

    def __init__(self, ctx: zmq.Context):
        self.records = ctx.socket(zmq.PULL)
        port = self.records.bind_to_random_port("tcp://127.0.0.1")
        self.push = ctx.socket(zmq.PUSH)
        self.push.connect(f"tcp://127.0.0.1:{port}")
        self.entries = []

    def __lshift__(self, entry: Entry):
        self.push.send_json(asdict(entry))
        return self

    def collect(self, patience=0):
        while self.records.poll(patience):
            self.entries.append(Entry(**self.records.recv_json()))
        return sorted(self.entries, key=operator.attrgetter("at"))

    def close(self):
        self.push.close(0)
        self.records.close(0)
