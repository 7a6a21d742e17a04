import functools
import json
import os
import signal
import time

import zmq

from daemonlib import Daemon

ROSTER = ["alice", "bob", "carol"]


class Wire:
    """The two directions of a presence feed."""

    def __init__(self, context):
        self.context = context
        self.outgoing = context.socket(zmq.PUB)
        self.incoming = context.socket(zmq.SUB)
        self.outgoing.linger = self.incoming.linger = 0
        port = self.outgoing.bind_to_random_port("tcp://127.0.0.1")
        self.incoming.connect(f"tcp://127.0.0.1:{port}")

    def announce(self, who, state):
        self.outgoing.send_multipart([who.encode(), json.dumps({"state": state, "pid": os.getpid()}).encode()])

    def watch(self, *names):
        for name in names:
            self.incoming.subscribe(name)

    def release(self):
        for sock in (self.outgoing, self.incoming):
            sock.close()
        self.context.term()


class PresenceDaemon(Daemon):
    interval = 0.1
    rounds = 4

    def __init__(self, pidfile):
        super().__init__(pidfile)
        self.stopping = False

    @functools.cached_property
    def wire(self):
        return Wire(zmq.Context())

    def _on_term(self, signum, frame):
        self.stopping = True

    def run(self):
        signal.signal(signal.SIGTERM, self._on_term)
        self.wire.watch(*ROSTER)
        for turn in range(self.rounds):
            if self.stopping:
                break
            who = ROSTER[turn % len(ROSTER)]
            self.wire.announce(who, "away" if turn % 2 else "online")
            time.sleep(self.interval)
        self.wire.release()
