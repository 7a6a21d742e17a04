import os

import zmq


class Publisher:
    def __init__(self):
        self.open()
        os.register_at_fork(after_in_child=self.reopen)

    def open(self):
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)

    def reopen(self):
        self.pub.close()
        self.open()


if __name__ == "__main__":
    publisher = Publisher()
    if os.fork() == 0:
        publisher.pub.send(b"own")
        os._exit(0)
    os.wait()
