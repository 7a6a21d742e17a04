import collections
import threading

import zmq
from zmq.utils import jsonapi


class StoreServer(threading.Thread):
    def __init__(self, url: str):
        super().__init__(daemon=True)
        self.url = url
        self.rows = collections.Counter()
        self.bound = threading.Event()
        self.halt = threading.Event()

    def run(self) -> None:
        context = zmq.Context()
        router = context.socket(zmq.ROUTER)
        router.bind(self.url)
        self.bound.set()
        while not self.halt.is_set():
            if router.poll(50):
                _, body = router.recv_multipart()
                doc = jsonapi.loads(body)
                self.rows[doc["table"]] += len(doc["rows"])
        router.close(0)
        context.term()
