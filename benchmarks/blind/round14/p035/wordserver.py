#!/usr/bin/env python3
"""Line-based dictionary service for the lab's speech corpora; each lookup is journalled on a ZeroMQ topic."""
import argparse
import socketserver
import sys
import threading

import lexicon
from journal import Journal
from selftest import ask_all


class LookupHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        for raw in self.rfile:
            word = raw.strip().decode("utf-8", "replace")
            if not word:
                break
            self.answer(word)

    def answer(self, word):
        phones = lexicon.phones(word)
        self.wfile.write((" ".join(phones) or "?").encode() + b"\n")
        self.server.journal += (self.client_address[0], word, len(phones))


class WordServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address, journal):
        self.journal = journal
        super().__init__(address, LookupHandler)


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--selftest", nargs="*", metavar="WORD")
    args = parser.parse_args(argv)

    journal = Journal()
    journal += ("-", "startup", 0)
    with WordServer(("127.0.0.1", args.port), journal) as server:
        runner = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        runner.start()
        try:
            if args.selftest is None:
                runner.join()
            else:
                print(ask_all(server.server_address, args.selftest))
        finally:
            server.shutdown()
            runner.join()
    print("journalled:", journal.replay())
    journal.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
