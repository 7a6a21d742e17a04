import json

import zmq


class ChangeFeed:
    def __init__(self, ctx, address):
        self.sock = ctx.socket(zmq.PUB)
        self.sock.linger = 100
        self.sock.bind(address)
        self.sent = 0

    def publish(self, zone, **change):
        self.sock.send_multipart([zone.encode(), json.dumps(change).encode()])
        self.sent += 1

    def close(self):
        self.sock.close()
