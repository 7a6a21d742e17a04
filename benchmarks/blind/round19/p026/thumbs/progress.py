"""Progress for the editors' dashboard."""
from __future__ import annotations

import zmq

from .hooks import Stage, forget, on


def make_reporter(context: zmq.Context, url: str):
    """A hook that opens a short-lived pipe for each message; the dashboard restarts often."""

    def report(image: str, facts: dict) -> None:
        pipe = context.socket(zmq.PUSH)
        pipe.setsockopt(zmq.LINGER, 50)
        pipe.connect(url)
        try:
            pipe.send_json({"image": image, **facts}, zmq.NOBLOCK)
        finally:
            pipe.close()

    return report


class Dashboard:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self.inbox.bind_to_random_port('tcp://127.0.0.1')}"

    def drain(self, patience: int = 200) -> list[dict]:
        seen = []
        while self.inbox.poll(patience):
            seen.append(self.inbox.recv_json())
        return seen

    def close(self) -> None:
        self.inbox.close(0)
        self.context.term()


def install(dashboard: Dashboard) -> None:
    on(Stage.SCALED, Stage.STORED)(make_reporter(dashboard.context, dashboard.url))


def reinstall(url: str) -> None:
    """For a pool worker, which has a context of its own."""
    forget(Stage.SCALED, Stage.STORED)
    on(Stage.SCALED, Stage.STORED)(make_reporter(zmq.Context(), url))
