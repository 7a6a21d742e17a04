import os

import zmq


class Progress:
    """Tells the display how far a process has come."""

    def __init__(self, url: str):
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.linger = 200
        self._push.connect(url)

    def step(self, what: str, amount: int) -> None:
        self._push.send_json({"pid": os.getpid(), "what": what, "amount": amount})

    def close(self) -> None:
        self._push.close()
        self._context.term()


class ProgressDisplay:
    def __init__(self, context: zmq.Context):
        self._pull = context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self.totals: dict[str, int] = {}

    def drain(self, wait: int = 0) -> None:
        while self._pull.poll(wait):
            event = self._pull.recv_json()
            self.totals[event["what"]] = self.totals.get(event["what"], 0) + event["amount"]

    def close(self) -> None:
        self._pull.close(linger=0)
