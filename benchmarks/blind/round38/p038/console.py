"""Send what is printed to the operator's console as well."""
import contextlib
import io
import sys

import zmq


class Tee(io.TextIOBase):
    """A text stream that writes to a terminal and passes whole lines on."""

    def __init__(self, terminal, line):
        self._terminal = terminal
        self._line = line
        self._pending = ""

    def writable(self):
        return True

    def write(self, text):
        self._terminal.write(text)
        *lines, self._pending = (self._pending + text).split("\n")
        for line in lines:
            self._line(line)
        return len(text)

    def flush(self):
        self._terminal.flush()


def shipper(sock, source):
    prefix = source.encode()

    def ship(line):
        sock.send_multipart([prefix, line.encode()], zmq.DONTWAIT)

    return ship


@contextlib.contextmanager
def mirrored(url, source):
    """Within the block, standard output goes to the console at url, too."""
    with zmq.Context() as context, context.socket(zmq.PUSH) as sock:
        sock.setsockopt(zmq.LINGER, 300)
        sock.connect(url)
        with contextlib.redirect_stdout(Tee(sys.stdout, shipper(sock, source))):
            yield
