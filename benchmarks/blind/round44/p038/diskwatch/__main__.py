from __future__ import annotations

import logging
import sys
import tempfile
import time
from pathlib import Path

import zmq

from . import reporter, schedule


def main() -> int:
    logging.basicConfig(level=logging.ERROR)
    ctx = zmq.Context()
    hub = ctx.socket(zmq.ROUTER)
    port = hub.bind_to_random_port("tcp://127.0.0.1")
    received: dict[str, int] = {}

    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder, name)) for name in ("logs", "spool")]
        for n, path in enumerate(paths, 1):
            Path(path).mkdir()
            for k in range(n * 3):
                Path(path, f"{k}.dat").write_bytes(b"x" * 100 * k)

        mine = reporter.install(reporter.Reporter(f"tcp://127.0.0.1:{port}"))
        scheduler = schedule.build(paths, every=1)
        mine.hello(len(scheduler.get_jobs()))
        scheduler.start()
        deadline = time.monotonic() + 1.7
        try:
            while time.monotonic() < deadline:
                if hub.poll(100):
                    _, topic, _body = hub.recv_multipart(zmq.NOBLOCK)
                    received[topic.decode()] = received.get(topic.decode(), 0) + 1
        finally:
            scheduler.shutdown(wait=True)
            mine.close()
            hub.close(0)
            ctx.term()
    print("received", received)
    return 0


if __name__ == "__main__":
    sys.exit(main())
