"""Translation relay started as a little daemon; its log goes to the studio's log bus."""
import logging
import os
import sys

from relaykit.daemonize import detach
from relaykit.logs import LogBus
from relaykit.phrases import Phrasebook

log = logging.getLogger("translate")


def work(book, lines):
    for line in lines:
        out = book.translate(line)
        log.info("%s -> %s", line, out)


def main():
    bus = LogBus()
    bus.install(log)
    log.warning("starting in %s", os.path.basename(os.getcwd()))
    book = Phrasebook.from_pairs("hello=hallo", "good=gut", "game=spiel")
    detach(lambda: work(book, ["hello", "good game"]), pidfile="relay.pid")
    bus.remove(log)
    return 0


if __name__ == "__main__":
    sys.exit(main())
