"""The broker: one ROUTER for everybody, a PUB journal, a few local workers."""

import collections
import json
import logging
import multiprocessing
import os
import time

import zmq

from . import mdp
from .worker import MajorDomoWorker

log = logging.getLogger("mdbroker")


class Service:
    def __init__(self, name):
        self.name = name
        self.requests = collections.deque()
        self.waiting = collections.deque()


class MajorDomoBroker:
    HEARTBEAT_EXPIRY = 2.0

    def __init__(self, endpoint, journal_endpoint, handlers):
        self.endpoint = endpoint
        self.handlers = handlers
        self.services = {}
        self.workers = {}
        self.served = 0
        self.processes = []
        self.ctx = zmq.Context()
        self.socket = self.ctx.socket(zmq.ROUTER)
        self.socket.linger = 0
        self.socket.bind(endpoint)
        self.journal = self.ctx.socket(zmq.PUB)
        self.journal.linger = 0
        self.journal.bind(journal_endpoint)
        self.poller = zmq.Poller()
        self.poller.register(self.socket, zmq.POLLIN)

    # -- local workers ---------------------------------------------------
    def start_workers(self, per_service=1):
        for service in self.handlers:
            for index in range(per_service):
                process = multiprocessing.Process(
                    target=self._serve, args=(service,),
                    name=f"{service}-{index}", daemon=True)
                process.start()
                self.processes.append(process)

    def _serve(self, service):
        handler = self.handlers[service]
        worker = MajorDomoWorker(self.endpoint, service.encode())
        for client, body in worker.requests(lifetime=5):
            started = time.perf_counter()
            result = handler(*body)
            seconds = time.perf_counter() - started
            worker.reply(client, [json.dumps([os.getpid(), seconds]).encode(), result])
        worker.destroy()

    def note(self, event, **fields):
        """Append a line to the public journal of this broker."""
        self.journal.send_json({"event": event, **fields}, flags=zmq.NOBLOCK)

    # -- main loop -------------------------------------------------------
    def mediate(self, limit, timeout=6.0):
        end = time.monotonic() + timeout
        while self.served < limit and time.monotonic() < end:
            events = dict(self.poller.poll(200))
            if self.socket in events:
                sender, _, header, *frames = self.socket.recv_multipart()
                if header == mdp.C_CLIENT:
                    self.on_client(sender, *frames)
                elif header == mdp.W_WORKER:
                    self.on_worker(sender, *frames)
                else:
                    log.error("invalid message from %r", sender)
            self.purge()

    def service(self, name):
        if name not in self.services:
            self.services[name] = Service(name)
        return self.services[name]

    def on_client(self, sender, name, *body):
        service = self.service(name)
        service.requests.append((sender, body))
        self.dispatch(service)

    def on_worker(self, sender, command, *frames):
        log.debug("%s from %s", mdp.NAMES.get(command, command), sender.hex())
        if command == mdp.W_READY:
            service = self.service(frames[0])
            self.workers[sender] = [service, time.monotonic()]
            service.waiting.append(sender)
            self.note("ready", service=service.name.decode())
            self.dispatch(service)
            return
        if sender not in self.workers:
            self.socket.send_multipart([sender, b"", mdp.W_WORKER, mdp.W_DISCONNECT])
            return
        entry = self.workers[sender]
        entry[1] = time.monotonic()
        if command == mdp.W_REPLY:
            client, _, timing, *body = frames
            service = entry[0]
            pid, seconds = json.loads(timing)
            self.note("served", service=service.name.decode(), pid=pid, seconds=seconds)
            self.socket.send_multipart([client, b"", mdp.C_CLIENT, service.name, *body])
            self.served += 1
            service.waiting.append(sender)
            self.dispatch(service)

    def dispatch(self, service):
        while service.requests and service.waiting:
            client, body = service.requests.popleft()
            worker = service.waiting.popleft()
            self.socket.send_multipart(
                [worker, b"", mdp.W_WORKER, mdp.W_REQUEST, client, b"", *body])

    def purge(self):
        now = time.monotonic()
        for identity, (service, seen) in list(self.workers.items()):
            if now - seen > self.HEARTBEAT_EXPIRY and identity in service.waiting:
                service.waiting.remove(identity)
                del self.workers[identity]
                self.note("expired", service=service.name.decode())

    def shutdown(self):
        for identity in self.workers:
            self.socket.send_multipart([identity, b"", mdp.W_WORKER, mdp.W_DISCONNECT])
        for process in self.processes:
            process.join(2)
            if process.is_alive():
                process.kill()
                process.join()
        self.journal.close()
        self.socket.close()
        self.ctx.term()
