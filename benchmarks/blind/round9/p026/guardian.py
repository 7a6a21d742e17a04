"""Guardian of a few workers; a worker's events come from its own channel."""
from __future__ import annotations

import os
import tempfile
from typing import List

import zmq

from watch.events import Hub
from watch.listeners import Wire, console


def worker(hub: Hub, url: str, number: int) -> None:
    hub.clear()
    with Wire(url) as wire:
        hub.subscribe(wire.notify)
        hub.fire("worker.up", number=number)
        hub.fire("worker.down", number=number)


def launch(hub: Hub, url: str, count: int) -> List[int]:
    pids = []
    for number in range(count):
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                worker(hub, url, number)
                status = 0
            finally:
                os._exit(status)
        pids.append(pid)
    return pids


def main() -> None:
    hub = Hub()
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context:
        url = f"ipc://{folder}/events"
        with context.socket(zmq.PULL) as inbox:
            inbox.bind(url)
            with Wire(url) as wire:
                hub.subscribe(console)
                hub.subscribe(wire.notify)
                hub.fire("guardian.up")
                pids = launch(hub, url, 2)
                hub.fire("guardian.launched", pids=len(pids))
                for _ in range(6):
                    if inbox.poll(2000):
                        print("got", inbox.recv_json()["event"])
                for pid in pids:
                    os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
