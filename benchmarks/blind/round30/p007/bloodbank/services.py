"""In-house stand-ins for the donor registry and the ledger, used for training runs."""
import threading

import zmq


class Services:
    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._registry = self._ctx.socket(zmq.REP)
        self._ledger = self._ctx.socket(zmq.PULL)
        self.registry_port = self._registry.bind_to_random_port("tcp://127.0.0.1")
        self.ledger_port = self._ledger.bind_to_random_port("tcp://127.0.0.1")
        self.posted: list[dict] = []
        self._halt = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="services", daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        poller = zmq.Poller()
        poller.register(self._registry, zmq.POLLIN)
        poller.register(self._ledger, zmq.POLLIN)
        while not self._halt.is_set():
            for sock, _ in poller.poll(100):
                if sock is self._registry:
                    query = sock.recv_json()
                    sock.send_json({"ok": True, "echo": query})
                else:
                    self.posted.append(sock.recv_json())

    def stop(self) -> None:
        self._halt.set()
        self._thread.join(2)
        self._ctx.destroy(0)
