import threading

import zmq


class Simulator(threading.Thread):
    """Stands in for the GPIB gateway."""

    def __init__(self, ctx, names):
        super().__init__(daemon=True)
        self.sockets = {}
        self.urls = {}
        self.halt = threading.Event()
        for name in names:
            sock = ctx.socket(zmq.ROUTER)
            sock.linger = 0
            self.urls[name] = f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
            self.sockets[sock] = name

    def run(self):
        poller = zmq.Poller()
        for sock in self.sockets:
            poller.register(sock, zmq.POLLIN)
        while not self.halt.is_set():
            for sock, _ in poller.poll(50):
                who, text = sock.recv_multipart()
                sock.send_multipart([who, self.sockets[sock].encode() + b" " + text])
        for sock in self.sockets:
            sock.close()
