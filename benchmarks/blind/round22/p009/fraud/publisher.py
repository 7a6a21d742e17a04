import threading

import zmq


class Publisher:
    """Repeats the rule table, as the rules service does."""

    TABLE = {"baseline": 5000, "country:DE": 2500, "country:BR": 6500}

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="rules", daemon=True)
        self.url = ""

    def _loop(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PUB) as pub:
            pub.linger = 0
            self.url = f"tcp://127.0.0.1:{pub.bind_to_random_port('tcp://127.0.0.1')}"
            self._ready.set()
            while not self._stop.wait(0.1):
                for segment, limit in self.TABLE.items():
                    pub.send_multipart([segment.encode(), b"%d" % limit])

    def __enter__(self) -> "Publisher":
        self._thread.start()
        self._ready.wait(2)
        return self

    def __exit__(self, *exc) -> None:
        self._stop.set()
        self._thread.join(2)
