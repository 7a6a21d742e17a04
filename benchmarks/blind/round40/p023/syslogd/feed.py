"""The live feed of records, with a spool file for everyone who is not its owner."""
import functools
import json
import os

import zmq


def owner_only(method):
    """Run in the process that opened the feed; elsewhere leave a line in the spool."""
    name = method.__name__

    @functools.wraps(method)
    def wrapper(self, *args):
        if os.getpid() != self.owner:
            self.spool(name, args)
            return
        method(self, *args)

    return wrapper


class Feed:
    def __init__(self, endpoint, spool_path):
        self.owner = os.getpid()
        self.spool_path = spool_path
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 200
        self.socket.connect(endpoint)

    def spool(self, name, args):
        line = json.dumps([name, *args]).encode() + b"\n"
        fd = os.open(self.spool_path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(fd, line)
        finally:
            os.close(fd)

    @owner_only
    def publish(self, topic, body):
        self.socket.send_multipart([topic.encode(), json.dumps(body).encode()], zmq.NOBLOCK)

    def reject(self, peer, line):
        self.socket.send_multipart([b"rejected", f"{peer} {line}".encode()], zmq.NOBLOCK)

    def replay(self):
        try:
            os.rename(self.spool_path, self.spool_path + ".old")
        except FileNotFoundError:
            return 0
        with open(self.spool_path + ".old") as lines:
            calls = [json.loads(line) for line in lines]
        for name, *args in calls:
            getattr(self, name)(*args)
        return len(calls)

    def close(self):
        self.socket.close()
        self.context.term()
