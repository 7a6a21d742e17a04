"""What runs in an actor's process: the mailbox and the receive loop."""
import json
import logging

import zmq

from .refs import Directory


class Actor:
    def __init__(self, name: str, refs: Directory):
        self.name = name
        self.refs = refs
        self.log = logging.getLogger(f"actor.{name}")
        self._running = True

    def receive(self, kind, body):
        raise NotImplementedError

    def stop(self):
        self._running = False


def run_cell(behaviour: type[Actor], name: str, refs: Directory, patience_ms: int = 1200) -> None:
    actor = behaviour(name, refs)
    mailbox = zmq.Context().socket(zmq.PULL)
    mailbox.bind(refs[name].endpoint)
    actor.log.debug("mailbox open")
    while actor._running and mailbox.poll(patience_ms):
        kind, body = json.loads(mailbox.recv_string())
        actor.receive(kind, body)
    mailbox.close(0)
