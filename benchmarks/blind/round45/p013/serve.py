from __future__ import annotations

import threading

import zmq

from catalog import create_app


class Collector(threading.Thread):
    """Stand-in for the statsd bridge that runs on each host."""

    def __init__(self) -> None:
        super().__init__(daemon=True, name="collector")
        self.lines: list[str] = []
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self._pull.bind_to_random_port('tcp://127.0.0.1')}"
        self._stopping = threading.Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            if self._pull.poll(50):
                self.lines.append(self._pull.recv_string(zmq.NOBLOCK))
        self._pull.close(0)
        self._context.term()

    def stop(self) -> None:
        self._stopping.set()
        self.join(2)


def main() -> None:
    collector = Collector()
    collector.start()
    app = create_app(TELEMETRY_ENDPOINT=collector.endpoint)
    client = app.test_client()
    for product_id in (1, 2, 99):
        print(product_id, client.get(f"/products/{product_id}").status_code)
    print(client.post("/admin/reindex").get_json())
    threading.Event().wait(0.3)
    collector.stop()
    for line in sorted(collector.lines):
        print("collected", line.split(":")[0])


if __name__ == "__main__":
    main()
