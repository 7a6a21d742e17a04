from __future__ import annotations

import argparse
import logging
import os
import socket
import tempfile
import threading
import time

import httpx
import uvicorn

import logship


class BackgroundServer(uvicorn.Server):
    """uvicorn in a thread of this process."""

    def __enter__(self) -> "BackgroundServer":
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self.run, args=([self._listener],), daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 3
        while not self.started and time.monotonic() < deadline:
            time.sleep(0.02)
        return self

    def __exit__(self, *exc_info) -> None:
        self.should_exit = True
        self._thread.join(4)
        self._listener.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kw") as directory:
        logship.configure("ipc://" + os.path.join(directory, "logs"), "keywords")
        from service import app

        documents = [f"alpha beta gamma gamma delta{i * 'x'} delta" for i in range(args.documents)]
        config = uvicorn.Config(app, log_config=None, access_log=False)
        with BackgroundServer(config) as server, httpx.Client(base_url=server.url) as client:
            job = client.post("/jobs", json={"documents": documents}).json()["job"]
            for _ in range(50):
                state = client.get(f"/jobs/{job}").json()
                if state["done"]:
                    break
                time.sleep(0.05)
            for number, words in state["keywords"].items():
                print(number, *words)
        logging.shutdown()


if __name__ == "__main__":
    main()
