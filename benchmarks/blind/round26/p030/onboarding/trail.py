"""Signature trail: who signed which document of a starter's pack, and when.

The trail belongs to the process which opened it. Entries made elsewhere go to a spool file beside the socket and
are forwarded by the owner with :meth:`SignatureTrail.forward_spool`.
"""
import fcntl
import functools
import json
import os
import pathlib
import time

import zmq


def owner_only(otherwise):
    """Calls the method `otherwise` in processes which do not own the object."""

    def decorate(method):
        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            if os.getpid() != self._owner:
                return getattr(self, otherwise)(*args, **kwargs)
            return method(self, *args, **kwargs)

        return wrapper

    return decorate


class SignatureTrail:
    def __init__(self, url: str, spool: pathlib.Path):
        self._owner = os.getpid()
        self._spool = spool
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 300)
        self._socket.connect(url)

    def signed(self, starter: str, document: str, by: str) -> None:
        self._write({"starter": starter, "document": document, "by": by, "at": time.time(), "pid": os.getpid()})

    @owner_only(otherwise="_append")
    def _write(self, entry: dict) -> None:
        self._socket.send_json(entry, zmq.NOBLOCK)

    def _append(self, entry: dict) -> None:
        with self._spool.open("a", encoding="utf-8") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            stream.write(json.dumps(entry) + "\n")

    def _nothing(self) -> int:
        return 0

    @owner_only(otherwise="_nothing")
    def forward_spool(self) -> int:
        if not self._spool.exists():
            return 0
        entries = [json.loads(line) for line in self._spool.read_text(encoding="utf-8").splitlines()]
        self._spool.unlink()
        for entry in entries:
            self._write(entry)
        return len(entries)

    @owner_only(otherwise="_nothing")
    def close(self) -> None:
        self.forward_spool()
        self._socket.close()
        self._context.term()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()
