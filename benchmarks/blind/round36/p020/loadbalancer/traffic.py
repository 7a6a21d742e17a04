"""Backends and a client for trying the balancer out."""
import threading

import zmq


class Helper(threading.Thread):
    kind = zmq.REQ

    def __init__(self, url):
        super().__init__(daemon=True)
        self.url = url
        self.over = threading.Event()

    def run(self):
        ctx = zmq.Context()
        sock = ctx.socket(self.kind)
        sock.setsockopt(zmq.LINGER, 0)
        sock.connect(self.url)
        try:
            self.talk(sock)
        finally:
            sock.close()
            ctx.term()

    def receive(self, sock):
        while not self.over.is_set():
            if sock.poll(50):
                return sock.recv_multipart()
        return None

    def talk(self, sock):
        raise NotImplementedError

    def stop(self):
        self.over.set()
        self.join(1)


class Backend(Helper):
    def __init__(self, url, name):
        super().__init__(url)
        self.tag = name.encode()

    def talk(self, sock):
        sock.send(b"READY")
        while (frames := self.receive(sock)) and frames != [b"END"]:
            client, _, request = frames
            sock.send_multipart([client, b"", self.tag + b":" + request[::-1]])


class Requester(Helper):
    def __init__(self, url, count):
        super().__init__(url)
        self.count = count

    def talk(self, sock):
        for number in range(self.count):
            sock.send(b"request %d" % number)
            if self.receive(sock) is None:
                return
