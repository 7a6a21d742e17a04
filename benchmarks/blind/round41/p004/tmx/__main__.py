import argparse
import json
import os
import tempfile

import zmq

from . import channel, memory, translate


def drain(sock: zmq.Socket):
    while sock.poll(400):
        yield json.loads(sock.recv())


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="tmx")
    sub = parser.add_subparsers(dest="command", required=True)
    build = sub.add_parser("build", help="pre-translate the sample document")
    build.add_argument("--memory", default="default")
    build.add_argument("--fuzzy", type=float, default=0.7)
    build.add_argument("--workers", type=int, default=2)
    opts = parser.parse_args(argv)

    with tempfile.TemporaryDirectory(prefix="tmx-") as home:
        path = os.path.join(home, opts.memory)
        memory.seed(path)
        os.environ["TMX_EVENTS"] = f"ipc://{home}/events"
        desk = zmq.Context.instance().socket(zmq.PULL)
        desk.bind(os.environ["TMX_EVENTS"])
        for unit in translate.pretranslate(path, opts.fuzzy, opts.workers):
            print(f"{unit.score:4.2f}  {unit.source:28s} {unit.target or '-'}")
        events = [e["event"] for e in drain(desk)]
        print("events:", " ".join(events))
        channel.shut()
        desk.close(0)
        zmq.Context.instance().term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
