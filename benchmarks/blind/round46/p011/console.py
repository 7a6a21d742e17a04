"""Console server: each session in a process of its own, so that a stuck operator harms nobody."""
import logging
import os
import socketserver

import commands

log = logging.getLogger("console")


class Session(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        for raw in self.rfile:
            line = raw.decode("ascii", "replace").strip()
            if not line:
                break
            self.answer(self.execute(line))

    def execute(self, line):
        try:
            topic, body = commands.parse(line)
        except commands.CommandError as err:
            return f"error: {err}"
        if topic is None:
            return body
        self.server.bus.publish(topic, body)
        return f"ok {os.getpid()}"

    def answer(self, text):
        self.wfile.write(text.encode() + b"\n")


class Console(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    max_children = 4
    block_on_close = True

    def __init__(self, path, bus):
        super().__init__(path, Session)
        self.bus = bus

    def handle_error(self, request, client_address):
        log.exception("session of %r broke", client_address)
