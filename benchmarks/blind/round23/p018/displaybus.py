import zmq


class DisplayBus:
    """Publisher towards the platform displays of one station."""

    def __init__(self, station, context=None):
        self.station = station
        self._context = context or zmq.Context()
        self._pub = self._context.socket(zmq.XPUB)
        self._pub.linger = 0
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")
        self.shown = 0

    def wait_for_display(self, ms=1000):
        if self._pub.poll(ms):
            return self._pub.recv()[1:]
        return None

    def show(self, platform, text):
        self._pub.send_string(f"{self.station}/{platform} {text}")
        self.shown += 1

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._pub.close()
        self._context.term()
