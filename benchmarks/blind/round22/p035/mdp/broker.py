"""Broker: routes requests of clients to idle workers, by service."""
import collections
import threading
import time

import zmq

from . import constants as MDP


class Service:
    def __init__(self, name):
        self.name = name
        self.idle = collections.deque()
        self.requests = collections.deque()


class Broker(threading.Thread):
    def __init__(self, ctx):
        super().__init__(daemon=True)
        self.socket = ctx.socket(zmq.ROUTER)
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.services = {}
        self.workers = {}
        self.until = float("inf")

    def run(self):
        beat = 0
        while time.monotonic() < self.until:
            if self.socket.poll(MDP.HEARTBEAT_MS // 2):
                sender, empty, header, *msg = self.socket.recv_multipart()
                if header == MDP.C_CLIENT:
                    self.on_client(sender, msg)
                elif header == MDP.W_WORKER:
                    self.on_worker(sender, msg)
            if time.monotonic() > beat:
                for address in self.workers:
                    self.to_worker(address, MDP.W_HEARTBEAT)
                beat = time.monotonic() + MDP.HEARTBEAT_MS / 1000
        self.socket.close(0)

    def service(self, name):
        return self.services.setdefault(name, Service(name))

    def on_client(self, sender, msg):
        name, *body = msg
        service = self.service(name)
        service.requests.append((sender, body))
        self.dispatch(service)

    def on_worker(self, sender, msg):
        command, *rest = msg
        if command == MDP.W_READY:
            self.workers[sender] = self.service(rest[0])
        elif command == MDP.W_REPLY and sender in self.workers:
            client, _, *body = rest
            self.socket.send_multipart([client, b"", MDP.C_CLIENT, self.workers[sender].name, *body])
        if command in (MDP.W_READY, MDP.W_REPLY) and sender in self.workers:
            self.workers[sender].idle.append(sender)
            self.dispatch(self.workers[sender])

    def dispatch(self, service):
        while service.idle and service.requests:
            client, body = service.requests.popleft()
            self.to_worker(service.idle.popleft(), MDP.W_REQUEST, client, b"", *body)

    def to_worker(self, address, command, *parts):
        self.socket.send_multipart([address, b"", MDP.W_WORKER, command, *parts])
