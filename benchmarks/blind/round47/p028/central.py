"""Link of a kiosk to the central office."""
import json
import threading

import zmq


class CentralLink(object):
    def __init__(self, kiosk_no, url):
        self.kiosk_no = kiosk_no
        self.context = zmq.Context(1)
        self.events = self.context.socket(zmq.PUB)
        self.events.setsockopt(zmq.LINGER, 0)
        self.events.bind(url)
        self._n = 0

    def event(self, kind, **fields):
        self._n += 1
        fields.update(kiosk=self.kiosk_no, n=self._n)
        self.events.send_multipart([kind.encode("ascii"), json.dumps(fields).encode("utf8")])

    def close(self):
        self.events.close()
        self.context.term()


class OfficeMonitor(threading.Thread):
    def __init__(self, url):
        threading.Thread.__init__(self)
        self.daemon = True
        self.url = url
        self.received = []
        self.done = threading.Event()

    def run(self):
        ctx = zmq.Context()
        sub = ctx.socket(zmq.SUB)
        sub.setsockopt(zmq.LINGER, 0)
        sub.setsockopt(zmq.SUBSCRIBE, b"")
        sub.connect(self.url)
        while not self.done.is_set():
            if sub.poll(100):
                self.received.append(sub.recv_multipart()[0])
        sub.close()
        ctx.term()
