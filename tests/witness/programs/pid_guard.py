import os

import zmq


class Client:
    def __init__(self):
        self.pid = None

    def socket(self):
        if self.pid != os.getpid():
            if self.pid is not None:
                self.push.close()
            self.context = zmq.Context()
            self.push = self.context.socket(zmq.PUSH)
            self.push.setsockopt(zmq.LINGER, 0)
            self.push.connect("tcp://127.0.0.1:9")
            self.pid = os.getpid()
        return self.push


def say(client):
    client.socket().send(b"hello", zmq.NOBLOCK)


if __name__ == "__main__":
    client = Client()
    say(client)
    if os.fork() == 0:
        say(client)
        os._exit(0)
    os.wait()
