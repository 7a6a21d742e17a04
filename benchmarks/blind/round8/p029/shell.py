from __future__ import annotations

import cmd
from io import StringIO

import zmq

from reactor import Reactor


class ControlShell(cmd.Cmd):
    prompt = "> "
    use_rawinput = False

    def __init__(self, script: str, reactor: Reactor, events: zmq.Socket) -> None:
        super().__init__(stdin=StringIO(script))
        self.reactor = reactor
        self.events = events

    def do_say(self, text: str) -> None:
        self.events.send_string(text)

    def do_wait(self, text: str) -> None:
        self.reactor.run(float(text or 0.2))

    def do_quit(self, text: str) -> bool:
        return True
