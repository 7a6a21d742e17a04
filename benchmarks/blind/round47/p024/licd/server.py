"""The floating licence daemon, run as a thread of the batch master."""
import logging
import threading

import zmq

log = logging.getLogger("licd.server")


class LicenceServer(threading.Thread):
    def __init__(self, context: zmq.Context, url: str, seats: int) -> None:
        super().__init__(name="licd", daemon=True)
        self._sock = context.socket(zmq.ROUTER)
        self._sock.linger = 0
        self._sock.bind(url)
        self._halt = threading.Event()
        self.free = seats
        self.log: list[str] = []

    def run(self) -> None:
        while not self._halt.is_set():
            if not self._sock.poll(100):
                continue
            ident, verb, who = self._sock.recv_multipart()
            self.log.append(f"{verb.decode()} {who.decode()}")
            if verb == b"CHECKOUT":
                granted = self.free > 0
                self.free -= granted
                self._sock.send_multipart([ident, b"OK" if granted else b"DENIED"])
            elif verb == b"CHECKIN":
                self.free += 1
        self._sock.close()

    def stop(self) -> None:
        self._halt.set()
        self.join(2)
