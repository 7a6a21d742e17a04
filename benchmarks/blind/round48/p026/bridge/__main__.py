import argparse
import collections
import json
import logging
import os
import sys
import tempfile
import threading

import zmq

from .app import BridgeApp


class ControlCentre(threading.Thread):
    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.seen = collections.Counter()
        self.done = threading.Event()

    def run(self):
        with zmq.Context() as context, context.socket(zmq.PULL) as socket:
            socket.bind(self.endpoint)
            while not self.done.is_set():
                if socket.poll(50):
                    topic, payload = socket.recv_multipart(zmq.NOBLOCK)
                    self.seen[topic.decode().rpartition("/")[0] or "hello"] += 1
                    json.loads(payload)


def main():
    parser = argparse.ArgumentParser(prog="bridge")
    parser.add_argument("--station", default="PS-17")
    parser.add_argument("--lines", type=int, default=2)
    parser.add_argument("--frames", type=int, default=3)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory(prefix="bridge-") as run_dir:
        endpoint = "ipc://" + os.path.join(run_dir, "north")
        with BridgeApp(options.station, endpoint, options.lines) as app:
            centre = ControlCentre(endpoint)
            centre.start()
            app.feed(options.frames)
        centre.done.wait(0.3)
        centre.done.set()
        centre.join(2)
    for topic, count in sorted(centre.seen.items()):
        print(f"{topic:10} {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
