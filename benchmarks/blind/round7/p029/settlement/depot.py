import tempfile
import threading

import zmq


class Depot(threading.Thread):
    """Counts what comes in; lives in the main process."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.url = f"ipc://{tempfile.mkdtemp(prefix='depot-')}/in"
        self.received = 0
        self._ready = threading.Event()
        self._halt = threading.Event()

    def begin(self) -> None:
        self.start()
        self._ready.wait(1)

    def run(self) -> None:
        with zmq.Context() as context:
            with context.socket(zmq.ROUTER) as router:
                router.linger = 0
                router.bind(self.url)
                self._ready.set()
                while not self._halt.is_set():
                    while router.poll(20):
                        router.recv_multipart()
                        self.received += 1

    def end(self) -> int:
        self._halt.set()
        self.join(1)
        return self.received
