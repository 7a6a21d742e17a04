"""Smoke run: builds the index and looks a few items up."""

from __future__ import annotations

import argparse
import tempfile

import zmq

from catalogue import create_app
from catalogue.extensions import telemetry


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shards", default="2")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context:
        endpoint = f"ipc://{folder}/telemetry"
        with context.socket(zmq.PULL) as daemon:
            daemon.bind(endpoint)
            app = create_app(
                {"TELEMETRY_ENDPOINT": endpoint, "INDEX_DIR": folder, "SHARDS": int(options.shards), "TESTING": True}
            )
            client = app.test_client()
            assert client.get("/items/anvil").status_code == 404
            result = app.test_cli_runner().invoke(args=["index", "rebuild", "--shards", options.shards])
            print(result.output, end="")
            found = client.get("/items/anvil").get_json()
            print("anvil", found)
            received = []
            while daemon.poll(300):
                received.append(daemon.recv_json(zmq.NOBLOCK)["n"])
            print("telemetry", sorted(received))
            telemetry.close(app)


if __name__ == "__main__":
    main()
