"""minirun: run the sample tests, one process a test."""
from __future__ import annotations

import argparse
import tempfile

import zmq

import cases
from plugins import PluginManager
from plugins.stream import StreamPlugin
from plugins.terminal import TerminalPlugin
from runner import ForkingRunner, collect


def drain(sock: zmq.Socket) -> list[dict]:
    events = []
    while sock.poll(200):
        events.append(sock.recv_json(zmq.NOBLOCK))
    return events


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="minirun", description=__doc__)
    parser.add_argument("--stream", action="store_true", help="also stream events")
    parser.add_argument("-k", dest="expression", default="", help="only tests with this in their name")
    args = parser.parse_args(argv)

    tests = {k: f for k, f in collect(cases).items() if args.expression in k}
    manager = PluginManager([TerminalPlugin()])
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as ctx, ctx.socket(zmq.PULL) as sink:
        if args.stream:
            endpoint = f"ipc://{tmp}/events"
            sink.bind(endpoint)
            manager.add(StreamPlugin(endpoint))
        outcomes = ForkingRunner(manager).run(tests)
        for event in drain(sink):
            print("event", event["kind"], event.get("test", "-"))
    print(sum(o == "passed" for o in outcomes.values()), "of", len(outcomes), "passed")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
