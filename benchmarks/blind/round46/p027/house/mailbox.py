"""Status messages of the house, for the wall tablet."""
import json
import os
import tempfile
import threading

import zmq


class Mailbox:
    def __init__(self):
        self.url = "ipc://" + os.path.join(tempfile.mkdtemp(prefix="house-"), "status")
        self.context = zmq.Context()
        self.status = self.context.socket(zmq.PUB)
        self.status.bind(self.url)

    def publish(self, topic, **fields):
        body = json.dumps(fields, sort_keys=True).encode()
        self.status.send_multipart([topic.encode(), body])

    def close(self):
        self.status.close(linger=200)
        self.context.term()


class Tablet(threading.Thread):
    def __init__(self, url):
        super().__init__(daemon=True)
        self.url = url
        self.rows = []
        self.finished = threading.Event()

    def run(self):
        context = zmq.Context()
        sub = context.socket(zmq.SUB)
        sub.subscribe("")
        sub.connect(self.url)
        while not self.finished.is_set():
            if sub.poll(50):
                topic, body = sub.recv_multipart(zmq.NOBLOCK)
                self.rows.append((topic.decode(), json.loads(body)))
        context.destroy(linger=0)
