"""Worker API: subclass, and write ``work``."""
import abc
import logging
import time

import zmq

from . import constants as MDP

log = logging.getLogger("mdp.worker")


class MajorDomoWorker(abc.ABC):
    service: bytes

    def __init__(self, broker):
        self.broker = broker
        self.ctx = None
        self.socket = None
        self.poller = None
        self.liveness = MDP.LIVENESS
        self.reconnect()

    def reconnect(self):
        if self.socket is not None:
            self.poller.unregister(self.socket)
            self.socket.close()
        self.ctx = self.ctx or zmq.Context()
        self.socket = self.ctx.socket(zmq.DEALER)
        self.socket.linger = 0
        self.socket.connect(self.broker)
        self.poller = zmq.Poller()
        self.poller.register(self.socket, zmq.POLLIN)
        self.send_to_broker(MDP.W_READY, self.service)
        self.liveness = MDP.LIVENESS

    def send_to_broker(self, command, *parts):
        log.debug("send %s", MDP.COMMANDS[command])
        self.socket.send_multipart([b"", MDP.W_WORKER, command, *parts])

    @abc.abstractmethod
    def work(self, request):
        ...

    def serve(self, seconds):
        end = time.monotonic() + seconds
        beat_at = 0.0
        while time.monotonic() < end:
            if time.monotonic() > beat_at:
                self.send_to_broker(MDP.W_HEARTBEAT)
                beat_at = time.monotonic() + MDP.HEARTBEAT_MS / 1000
            if dict(self.poller.poll(MDP.HEARTBEAT_MS)):
                self.on_message(self.socket.recv_multipart())
            else:
                self.liveness -= 1
                if not self.liveness:
                    self.reconnect()

    def on_message(self, frames):
        _, _, command, *rest = frames
        self.liveness = MDP.LIVENESS
        if command == MDP.W_REQUEST:
            client, _, *body = rest
            self.send_to_broker(MDP.W_REPLY, client, b"", *self.work(body))
        elif command == MDP.W_DISCONNECT:
            self.reconnect()
