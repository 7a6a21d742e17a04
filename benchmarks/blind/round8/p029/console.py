from __future__ import annotations

import argparse
import tempfile

import zmq

from reactor import Reactor, TerminalSession
from shell import ControlShell

SCRIPT = "say hello\nwait 0.2\nquit\n"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--script", default=SCRIPT)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ctx = zmq.Context()
        commands, events = ctx.socket(zmq.PULL), ctx.socket(zmq.PUB)
        commands.bind(f"ipc://{folder}/commands")
        events.bind(f"ipc://{folder}/events")
        reactor = Reactor()
        reactor.add(commands, lambda sock: print("command", sock.recv_string()))
        reactor.run(0.1)
        shell = ControlShell(options.script, reactor, events)
        print(TerminalSession(shell.cmdloop).run(1.0))
        ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
