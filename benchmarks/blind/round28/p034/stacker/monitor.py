import collections
import multiprocessing
import tempfile

import zmq


def listen(endpoint, started, counts, idle_ms):
    """Runs as a process: binds the collecting end and counts until it is quiet."""
    tally = collections.Counter()
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as sock:
        sock.linger = 0
        sock.bind(endpoint)
        started.set()
        while sock.poll(idle_ms):
            node, kind, _ = sock.recv_multipart()
            tally[f"{node.decode()} {kind.decode()}"] += 1
    counts.put(dict(tally))


class Monitor:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.endpoint = f"ipc://{self._folder.name}/bus"
        self._started = multiprocessing.Event()
        self._counts = multiprocessing.Queue()
        self._process = multiprocessing.Process(
            target=listen, args=(self.endpoint, self._started, self._counts, 1200), daemon=True
        )

    def __enter__(self):
        self._process.start()
        if not self._started.wait(3):
            raise RuntimeError("monitor does not start")
        return self

    def result(self):
        return self._counts.get(timeout=5)

    def __exit__(self, *exc):
        self._process.join(2)
        if self._process.is_alive():
            self._process.kill()
        self._folder.cleanup()
