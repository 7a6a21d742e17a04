from __future__ import annotations

import logging
import tempfile
import time

import zmq

from prefork import Prefork
from settings import Settings

SAMPLES = [
    "int main(void) { return 0; }",
    "static int twice(int x) { return 2 * x; }",
    "struct point { int x, y;",
]


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    settings = Settings.from_args()
    daemon = Prefork(settings)
    daemon.start()
    with tempfile.TemporaryDirectory(prefix="ccd") as home:
        endpoint = f"ipc://{home}/bus"
        daemon.open_bus(endpoint)
        viewer_context = zmq.Context()
        viewer = viewer_context.socket(zmq.SUB)
        viewer.subscribe("")
        viewer.connect(endpoint)
        time.sleep(0.2)
        try:
            for number in range(settings.jobs):
                reply = daemon.submit(number % settings.workers, SAMPLES[number % len(SAMPLES)])
                print("job", number, reply)
            while viewer.poll(200):
                print("bus", viewer.recv_json(zmq.NOBLOCK))
        finally:
            viewer.close()
            viewer_context.term()
            daemon.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
