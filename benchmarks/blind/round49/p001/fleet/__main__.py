from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from fastapi.testclient import TestClient

from . import create_app
from .settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(prog="fleet")
    parser.add_argument("--trips", type=int, default=2)
    options = parser.parse_args()
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(endpoint=f"ipc://{Path(folder) / 'telemetry'}"))
        with TestClient(app) as client:
            with client.websocket_connect("/live") as ws:
                print(ws.receive_json())
                for number in range(options.trips):
                    body = {"vehicle": f"van-{number}", "speeds": [rng.uniform(0, 90) for _ in range(40)]}
                    answer = client.post(f"/trips/{number}/score", json=body)
                    print(answer.status_code, answer.json(), answer.headers["x-elapsed-ms"] != "")
                while (message := ws.receive_json())["event"] != "idle":
                    print("live", message)


if __name__ == "__main__":
    main()
