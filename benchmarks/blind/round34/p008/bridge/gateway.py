import socketserver
import threading
from contextlib import contextmanager


class Gateway(socketserver.ForkingMixIn, socketserver.TCPServer):
    """One process for each client so that slow ones do not hold up the rest."""

    allow_reuse_address = True
    max_children = 16
    timeout = 3


def line_handler(commands):
    class LineHandler(socketserver.StreamRequestHandler):
        timeout = 3

        def handle(self):
            for raw in self.rfile:
                verb, *words = raw.decode().split()
                if verb == "QUIT":
                    break
                self.wfile.write((self.reply(verb.upper(), words) + "\n").encode())

        def reply(self, verb, words):
            command = commands.get(verb)
            if command is None:
                return f"-unknown {verb}"
            try:
                return f"+{command(*words)}"
            except (TypeError, ValueError) as exc:
                return f"-{exc}"

    return LineHandler


@contextmanager
def running(commands, address=("127.0.0.1", 0)):
    with Gateway(address, line_handler(commands)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.server_address
        finally:
            server.shutdown()
            thread.join()
