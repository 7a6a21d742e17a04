import argparse
import collections
import json
import tempfile

import zmq

from . import bus, prefork
from .door import Door


def main() -> None:
    parser = argparse.ArgumentParser(prog="counter")
    parser.add_argument("--doors", nargs="+", default=["main"])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bus.open_bus(f"ipc://{folder}/house")
        bus.publish("house", doors=args.doors)
        pids = prefork.launch([Door(name).watch for name in args.doors])

        context = zmq.Context()
        inbox = context.socket(zmq.PULL)
        inbox.bind(f"ipc://{folder}/house")
        inside = collections.Counter()
        shut = 0
        while shut < len(args.doors) and inbox.poll(1500):
            topic, payload = inbox.recv_multipart(zmq.NOBLOCK)
            body = json.loads(payload)
            if topic == b"step":
                inside[body["name"]] += body["step"]
            elif topic == b"door" and body["state"] == "shut":
                shut += 1
        prefork.reap(pids, 2)
        bus.publish("house", inside=sum(inside.values()))
        print(dict(inside), "in the house:", sum(inside.values()))
        bus.close_bus()
        inbox.close(0)
        context.term()


if __name__ == "__main__":
    main()
