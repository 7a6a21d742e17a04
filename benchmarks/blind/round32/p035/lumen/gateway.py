"""The gateway to the cabinets; a thread here, a box on a lamp post in the field."""
import threading
import typing as t

import zmq


class Gateway(threading.Thread):
    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._ctx = zmq.Context()
        self._hello = self._ctx.socket(zmq.REP)
        self._orders = self._ctx.socket(zmq.PULL)
        self.hello_url = self._url(self._hello)
        self.order_url = self._url(self._orders)
        self.switched: t.List[dict] = []
        self._halt = threading.Event()

    @staticmethod
    def _url(socket: zmq.Socket) -> str:
        return f"tcp://127.0.0.1:{socket.bind_to_random_port('tcp://127.0.0.1')}"

    def run(self) -> None:
        poller = zmq.Poller()
        poller.register(self._hello, zmq.POLLIN)
        poller.register(self._orders, zmq.POLLIN)
        while not self._halt.is_set():
            for socket, _ in poller.poll(100):
                if socket is self._hello:
                    socket.recv(zmq.NOBLOCK)
                    socket.send_json({"firmware": "2.14", "ok": True})
                else:
                    self.switched.append(socket.recv_json(zmq.NOBLOCK))
        self._ctx.destroy(0)

    def halt(self) -> None:
        self._halt.set()
        self.join(2)
