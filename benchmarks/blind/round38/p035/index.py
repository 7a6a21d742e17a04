"""The index: a thread that keeps checksum records, and its client side."""
import collections
import threading

import zmq

from percall import one_per_worker

Record = collections.namedtuple("Record", "name size digest")


@one_per_worker
def client(url):
    dealer = zmq.Context.instance().socket(zmq.DEALER)
    dealer.setsockopt(zmq.LINGER, 400)
    dealer.connect(url)
    return dealer


def register(url, record: Record):
    client(url).send_json(record._asdict(), zmq.NOBLOCK)


def finish(url):
    client(url).close()
    zmq.Context.instance().term()


class Index:
    def __init__(self):
        self.records = {}
        self._halt = threading.Event()
        self._context = zmq.Context()
        self._router = self._context.socket(zmq.ROUTER)
        port = self._router.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *exc):
        self._halt.set()
        self._thread.join(3)

    def _loop(self):
        while True:
            if self._router.poll(200):
                _, body = self._router.recv_multipart()
                record = Record(**zmq.utils.jsonapi.loads(body))
                self.records[record.name] = record
            elif self._halt.is_set():
                break
        self._router.close(0)
        self._context.term()

    def duplicates(self):
        groups = collections.defaultdict(list)
        for record in self.records.values():
            groups[record.digest].append(record.name)
        return {digest: sorted(names) for digest, names in groups.items() if len(names) > 1}
