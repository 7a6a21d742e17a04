from __future__ import annotations

import multiprocessing
import socket
import tempfile
import threading
import time

import httpx
import uvicorn

from .web import create_app


class BackgroundServer(uvicorn.Server):
    def __enter__(self):
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()
        deadline = time.monotonic() + 3
        while not self.started and time.monotonic() < deadline:
            time.sleep(0.01)
        return self

    def __exit__(self, *exc) -> None:
        self.should_exit = True
        self.thread.join(timeout=3)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main() -> None:
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(2) as pool:
        app = create_app(pool, f"ipc://{folder}/feed")
        config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning")
        with BackgroundServer(config), httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=5) as client:
            for width in (64, 96):
                print(client.post(f"/thumbs/{width}x48").json())
            print(client.get("/thumbs/preview").json())
            print(client.get("/status").json())


if __name__ == "__main__":
    main()
