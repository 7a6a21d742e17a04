import os
import pickle

import zmq

from .transport import dial


class Client:
    def __init__(self, endpoint, ttl=60, hwm=500):
        self.owner = os.getpid()
        self.ttl = ttl
        self.wire = dial(endpoint)
        self.wire.setsockopt(zmq.SNDHWM, hwm)

    def set(self, key, value, ttl=None):
        blob = pickle.dumps({"v": value, "ttl": ttl or self.ttl, "by": self.owner})
        self.wire.send_multipart([b"SET", key.encode(), blob])
