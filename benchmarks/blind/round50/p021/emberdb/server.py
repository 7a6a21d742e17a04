from __future__ import annotations

import logging
import os
import signal
import time
from pathlib import Path

import zmq

from .events import KeyspaceEvents
from .storage import Keyspace, dump

log = logging.getLogger("emberdb")


class Server:
    def __init__(self, root: Path, keyspace: Keyspace) -> None:
        self.root = root
        self.keyspace = keyspace
        self.endpoint = f"ipc://{root}/ember.sock"
        self.context = zmq.Context()
        self.front = self.context.socket(zmq.ROUTER)
        self.front.linger = 200
        self.front.bind(self.endpoint)
        self.events = KeyspaceEvents(self.context, f"ipc://{root}/events.sock")
        self.saver: int | None = None
        self.last_save = 0
        self.running = True

    def serve(self, deadline: float) -> None:
        try:
            while self.running and time.monotonic() < deadline:
                if self.front.poll(25):
                    identity, empty, *words = self.front.recv_multipart(zmq.NOBLOCK)
                    reply = self.execute([w.decode() for w in words])
                    self.front.send_multipart([identity, empty, reply.encode()])
                self.reap()
        finally:
            self.stop()

    def execute(self, words: list[str]) -> str:
        match words:
            case ["SET", key, value]:
                self.keyspace.put(key, value)
                self.events.keyspace("set", key)
                return "OK"
            case ["DEL", key]:
                if self.keyspace.drop(key):
                    self.events.keyspace("del", key)
                    return "1"
                return "0"
            case ["GET", key]:
                return self.keyspace.data.get(key, "")
            case ["DBSIZE"]:
                return str(len(self.keyspace))
            case ["LASTSAVE"]:
                return str(self.last_save)
            case ["BGSAVE"]:
                return self.background_save()
            case ["SHUTDOWN"]:
                self.running = False
                return "bye"
            case _:
                return f"ERR unknown command {words[:1]}"

    def background_save(self) -> str:
        if self.saver is not None:
            return "ERR save in progress"
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                self.save()
                status = 0
            finally:
                os._exit(status)
        self.saver = pid
        self.events.server("bgsave", "started")
        return "Background saving started"

    def save(self) -> None:
        count = dump(self.keyspace, self.root / "dump.ember")
        (self.root / "dump.count").write_text(str(count))

    def reap(self) -> None:
        if self.saver is None:
            return
        pid, status = os.waitpid(self.saver, os.WNOHANG)
        if pid == 0:
            return
        self.saver = None
        if os.waitstatus_to_exitcode(status) == 0:
            self.last_save = int(time.time())
            self.keyspace.dirty = 0
            count = (self.root / "dump.count").read_text()
            self.events.server("bgsave", f"{count} keys")
        else:
            self.events.server("bgsave", "failed")
            log.warning("snapshot failed with status %#x", status)

    def stop(self) -> None:
        if self.saver is not None:
            os.kill(self.saver, signal.SIGKILL)
            os.waitpid(self.saver, 0)
        self.events.close()
        self.front.close()
        self.context.term()
