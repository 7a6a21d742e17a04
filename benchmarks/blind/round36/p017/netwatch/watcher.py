import collections
import logging
import multiprocessing
import time

import zmq

from . import bus, probes

logger = logging.getLogger(__name__)

Check = collections.namedtuple("Check", "probe target")


class Watcher:
    INTERVAL = 0.4
    CHILD_LIMIT = 2.0

    def __init__(self, context, endpoint, checks):
        self.inbox = context.socket(zmq.PULL)
        self.inbox.bind(endpoint)
        bus.set_endpoint(endpoint)
        self.checks = checks
        self.status = {}
        self.children = {}

    def start_round(self, number):
        bus.emit("round", number=number)
        for check in self.checks:
            child = multiprocessing.Process(target=probes.run, args=check)
            child.start()
            self.children[child] = time.monotonic() + self.CHILD_LIMIT

    def reap(self):
        for child, limit in list(self.children.items()):
            if child.is_alive():
                if time.monotonic() < limit:
                    continue
                child.kill()
                bus.emit("probe.killed", child=child.pid)
            child.join()
            del self.children[child]

    def watch(self, rounds):
        poller = zmq.Poller()
        poller.register(self.inbox, zmq.POLLIN)
        due = time.monotonic()
        number = 0
        quiet = 0
        while number < rounds or self.children or quiet < 2:
            now = time.monotonic()
            if number < rounds and now >= due:
                number += 1
                due = now + self.INTERVAL
                self.start_round(number)
            if dict(poller.poll(50)).get(self.inbox):
                quiet = 0
                self.handle(self.inbox.recv_json())
            else:
                quiet += 1
            self.reap()

    def handle(self, event):
        if event["kind"] != "probe":
            logger.info("%(kind)s", event)
            return
        check = Check(event["probe"], event["target"])
        if self.status.get(check) != event["outcome"]:
            logger.info("%s %s is %s: %s", *check, event["outcome"], event["detail"])
        self.status[check] = event["outcome"]

    def close(self):
        for child in self.children:
            child.kill()
            child.join()
        self.inbox.close()
