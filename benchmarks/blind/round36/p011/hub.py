"""The process-wide hub: requests in, progress out."""
import logging
import time

import zmq

log = logging.getLogger("hub")


class Hub:
    def __init__(self):
        self.ctx = zmq.Context()
        self.requests = None
        self.progress = None
        self.poller = zmq.Poller()

    def open(self, requests, progress):
        self.requests = self.ctx.socket(zmq.ROUTER)
        self.requests.linger = 500
        self.requests.bind(requests)
        self.progress = self.ctx.socket(zmq.PUB)
        self.progress.linger = 0
        self.progress.bind(progress)
        self.poller.register(self.requests, zmq.POLLIN)

    def note(self, text, *args):
        """Publishes progress, or logs it as long as nobody can subscribe."""
        if self.progress is None:
            log.debug(text, *args)
        else:
            self.progress.send_string(text % args)

    def serve(self, pool, function, count, patience=4.0):
        """Passes `count` requests to the pool and the results back."""
        running = {}
        answered = 0
        last = time.monotonic()
        while answered < count and time.monotonic() - last < patience:
            events = dict(self.poller.poll(10 if running else 200))
            if self.requests in events:
                client, _, key, arguments = self.requests.recv_multipart()
                self.note("accepted %s", key.decode())
                running[client, key] = pool.apply_async(function, (arguments.decode(),))
                last = time.monotonic()
            for (client, key), result in list(running.items()):
                if not result.ready():
                    continue
                del running[client, key]
                body = result.get() if result.successful() else b""
                self.requests.send_multipart([client, b"", key, body])
                self.note("finished %s", key.decode())
                answered += 1
        return answered

    def close(self):
        for sock in (self.requests, self.progress):
            if sock is not None:
                sock.close()
        self.ctx.term()


hub = Hub()
