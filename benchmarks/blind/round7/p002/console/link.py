import tempfile
import threading

import zmq


class FakeDevice:
    """Stands in for the hardware."""

    def __init__(self) -> None:
        self.url = f"ipc://{tempfile.mkdtemp(prefix='device-')}/link"
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with zmq.Context() as context, context.socket(zmq.ROUTER) as router:
            router.linger = 0
            router.bind(self.url)
            while not self._stop.is_set():
                if router.poll(20):
                    peer, verb = router.recv_multipart()
                    router.send_multipart([peer, b"OK " + verb])

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(1)


class DeviceLink:
    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._dealer = self._context.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 0)
        self._dealer.connect(url)

    def post(self, verb: str) -> None:
        self._dealer.send(verb.encode())

    def wait(self, timeout: int = 200) -> str:
        if self._dealer.poll(timeout, zmq.POLLIN):
            return self._dealer.recv().decode()
        return ""

    def hello(self) -> bool:
        self.post("hello")
        return self.wait(1000).startswith("OK")

    def close(self) -> None:
        self._context.destroy(linger=0)
