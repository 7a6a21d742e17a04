from __future__ import annotations

import argparse
import queue
import tempfile
import threading

import zmq

from reporting import create_app
from reporting.extensions import bus


def listen(url: str, topics: queue.SimpleQueue[str], stop: threading.Event) -> None:
    with zmq.Context() as context, context.socket(zmq.SUB) as socket:
        socket.subscribe("export.")
        socket.bind(url)
        while not stop.is_set() or socket.poll(50):
            if socket.poll(50):
                topics.put(socket.recv_multipart()[0].decode())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--exports", type=int, default=1)
    options = parser.parse_args()

    topics: queue.SimpleQueue[str] = queue.SimpleQueue()
    stop = threading.Event()
    with tempfile.TemporaryDirectory() as tmp:
        url = f"ipc://{tmp}/events"
        listener = threading.Thread(target=listen, args=(url, topics, stop))
        listener.start()

        app = create_app({"EVENTS_URL": url, "EXPORT_DIR": tmp})
        client = app.test_client()
        for number in range(options.exports):
            ident = client.post("/exports", json={"rows": 200 + number}).get_json()["ident"]
            print(client.get(f"/exports/{ident}").get_json())

        with app.app_context():
            bus.shutdown()
        stop.set()
        listener.join()
    while not topics.empty():
        print("event", topics.get())


if __name__ == "__main__":
    main()
