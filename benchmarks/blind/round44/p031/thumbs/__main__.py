from __future__ import annotations

import argparse
import logging
import shutil
import time

from fastapi.testclient import TestClient

from .app import create_app
from .collector import Collector
from .config import Settings


def main() -> int:
    parser = argparse.ArgumentParser(prog="thumbs")
    parser.add_argument("--count", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)

    settings = Settings()
    collector = Collector(settings.events_endpoint)
    collector.start()
    collector.ready.wait(2)
    try:
        with TestClient(create_app(settings)) as client:
            print(client.get("/health").json())
            for n in range(args.count):
                reply = client.post("/thumbs", json={"name": f"img-{n}", "width": 1600 + n, "height": 900})
                reply.raise_for_status()
                print(reply.json())
        time.sleep(0.3)
    finally:
        collector.stop()
        shutil.rmtree(settings.runtime_dir, ignore_errors=True)
    print(dict(collector.kinds))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
