import threading

import zmq


class Concentrator(threading.Thread):
    def __init__(self, url: str):
        super().__init__(daemon=True)
        self.url = url
        self.ready = threading.Event()
        self.stopping = threading.Event()
        self.reads = 0

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.ROUTER) as router:
            router.linger = 0
            router.bind(self.url)
            self.ready.set()
            while not self.stopping.is_set():
                if not router.poll(40):
                    continue
                who, *_ = router.recv_multipart()
                self.reads += 1
                router.send_multipart([who, b'{"unit": "kWh", "value": %d}' % (self.reads * 7)])
