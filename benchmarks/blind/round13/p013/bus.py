"""Where the scheduler says what it runs: an event stream and a command inbox."""
from contextlib import ExitStack

import zmq


class Bus:
    def __init__(self, folder):
        self._folder = folder
        self._stack = ExitStack()
        self.events = self.commands = None

    def __enter__(self):
        context = self._stack.enter_context(zmq.Context())
        self.events = self._stack.enter_context(context.socket(zmq.PUB))
        self.commands = self._stack.enter_context(context.socket(zmq.PULL))
        self._folder.mkdir(exist_ok=True)
        self.events.bind(f"ipc://{self._folder}/events")
        self.commands.bind(f"ipc://{self._folder}/commands")
        return self

    def publish(self, event, **details):
        self.events.send_string(event, zmq.SNDMORE)
        self.events.send_json(details)

    def pending(self):
        while self.commands.poll(0):
            yield self.commands.recv_string()

    def __exit__(self, *exc_info):
        return self._stack.__exit__(*exc_info)
