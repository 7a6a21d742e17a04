"""The ledger: one keeper, many writers."""
import threading
import time

import zmq


class LedgerKeeper(threading.Thread):
    """Receives lines and keeps them in order of arrival."""

    def __init__(self):
        super().__init__(daemon=True, name="keeper")
        self.lines: list[dict] = []
        self._halt = threading.Event()
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def run(self):
        while not self._halt.is_set():
            if self._pull.poll(100):
                self.lines.append(self._pull.recv_json())
        self._pull.close()

    def stop(self):
        time.sleep(0.3)
        self._halt.set()
        self.join(2)
        self._context.term()


class Ledger:
    """A writer's end."""

    def __init__(self, endpoint: str):
        self.endpoint = endpoint
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.set(zmq.LINGER, 500)
        self._push.connect(endpoint)

    def record(self, game: str, move: str) -> None:
        self._push.send_json({"game": game, "move": move, "at": time.time()})

    def close(self) -> None:
        self._push.close()
        self._context.term()
