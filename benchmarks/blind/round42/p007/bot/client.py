from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from typing import Callable

import zmq

from .message import Message

Handler = Callable[..., None]


@dataclass
class Command:
    name: str
    handler: Handler
    heavy: bool


class RoomTransport:
    def __init__(self, context: zmq.Context, address: str) -> None:
        self.dealer = context.socket(zmq.DEALER)
        self.dealer.connect(address)

    def join(self) -> None:
        self.dealer.send(b"JOIN")

    def deliver(self, to: str, text: str) -> None:
        self.dealer.send_multipart([f"@{to}".encode(), text.encode()], flags=zmq.NOBLOCK)


class Bot:
    def __init__(self, context: zmq.Context, address: str, prefix: str = "!") -> None:
        self.prefix = prefix
        self._commands: dict[str, Command] = {}
        self._jobs: list[multiprocessing.Process] = []
        self._transport = RoomTransport(context, address)

    def command(self, name: str, *, heavy: bool = False) -> Callable[[Handler], Handler]:
        def decorate(handler: Handler) -> Handler:
            self._commands[name] = Command(name, handler, heavy)
            return handler

        return decorate

    def dispatch(self, author: str, text: str) -> None:
        if not text.startswith(self.prefix):
            return
        name, *args = text[len(self.prefix) :].split()
        message = Message(author, text, self._transport)
        command = self._commands.get(name)
        if command is None:
            message.reply(f"no command {name!r}")
        elif command.heavy:
            job = multiprocessing.Process(target=command.handler, args=(message, *args))
            job.start()
            self._jobs.append(job)
        else:
            command.handler(message, *args)

    def run(self, idle_ms: int) -> None:
        self._transport.join()
        while self._transport.dealer.poll(idle_ms):
            author, text = self._transport.dealer.recv_multipart(zmq.NOBLOCK)
            self.dispatch(author.decode(), text.decode())
        for job in self._jobs:
            job.join(2)
            if job.is_alive():
                job.kill()

    def close(self) -> None:
        self._transport.dealer.close(linger=200)
