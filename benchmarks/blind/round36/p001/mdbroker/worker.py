"""Worker side of the protocol, one instance per process."""

import time

import zmq

from . import mdp


class MajorDomoWorker:
    """Connects to the broker, keeps the heartbeat going, hands out requests."""

    heartbeat_interval = 0.3
    liveness = 5

    def __init__(self, endpoint, service):
        self.endpoint = endpoint
        self.service = service
        self.ctx = zmq.Context()
        self.poller = zmq.Poller()
        self.socket = None
        self.connect()

    def connect(self):
        if self.socket is not None:
            self.poller.unregister(self.socket)
            self.socket.close(linger=0)
        self.socket = self.ctx.socket(zmq.DEALER)
        self.socket.linger = 0
        self.socket.connect(self.endpoint)
        self.poller.register(self.socket, zmq.POLLIN)
        self.send(mdp.W_READY, self.service)
        self.alive = self.liveness
        self.next_beat = time.monotonic() + self.heartbeat_interval

    def send(self, command, *frames):
        self.socket.send_multipart([b"", mdp.W_WORKER, command, *frames])

    def requests(self, lifetime):
        """Yield (client, body) until told to stop or `lifetime` seconds are over."""
        end = time.monotonic() + lifetime
        while time.monotonic() < end:
            if dict(self.poller.poll(100)).get(self.socket) == zmq.POLLIN:
                _, _, command, *rest = self.socket.recv_multipart()
                self.alive = self.liveness
                if command == mdp.W_REQUEST:
                    client, _, *body = rest
                    yield client, body
                elif command == mdp.W_DISCONNECT:
                    return
            if time.monotonic() > self.next_beat:
                self.send(mdp.W_HEARTBEAT)
                self.next_beat = time.monotonic() + self.heartbeat_interval

    def reply(self, client, body):
        self.send(mdp.W_REPLY, client, b"", *body)

    def destroy(self):
        self.socket.close(linger=200)
        self.ctx.term()
