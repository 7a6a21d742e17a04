"""Where episodes are announced and show notes asked for."""
from __future__ import annotations

import os
import threading

import zmq


class Lazy:
    """A socket of the registry, opened at its first use."""

    def __init__(self, kind: int, **options: int) -> None:
        self.kind, self.options = kind, options

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}"

    def __get__(self, registry, owner=None):
        if registry is None:
            return self
        if (sock := registry.__dict__.get(self.slot)) is None:
            with registry.lock:
                sock = registry.context().socket(self.kind)
                for option, value in self.options.items():
                    setattr(sock, option, value)
                registry.__dict__[self.slot] = sock
        return sock

    def __delete__(self, registry) -> None:
        registry.__dict__.pop(self.slot, None)


class FeedRegistry:
    announcements = Lazy(zmq.PUB, linger=0)
    notes = Lazy(zmq.DEALER, linger=300, sndtimeo=500)

    def __init__(self, host: str = "tcp://127.0.0.1") -> None:
        self.host = host
        self.lock = threading.Lock()
        os.register_at_fork(after_in_child=self._after_fork)

    def _after_fork(self) -> None:
        self.lock = threading.Lock()
        del self.announcements

    @staticmethod
    def context() -> zmq.Context:
        return zmq.Context.instance()

    def serve(self) -> int:
        return self.announcements.bind_to_random_port(self.host)

    def announce(self, show: str, episode: str) -> None:
        self.announcements.send_string(f"{show} {episode}")

    def ask_notes(self, endpoint: str, episode: str) -> None:
        self.notes.connect(endpoint)
        self.notes.send_string(episode)

    def ask_again(self, episode: str) -> None:
        self.notes.send_string(episode, zmq.NOBLOCK)

    def close(self) -> None:
        for slot in ("_announcements", "_notes"):
            if sock := self.__dict__.pop(slot, None):
                sock.close()
        self.context().term()
