"""Local submission relay: reads letters from a unix socket, hands them to the outbox."""

import argparse
import os
import socket
import socketserver
import tempfile
import threading

import zmq

from outbox import Outbox


class SubmissionHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        recipient = self.rfile.readline().decode().strip()
        text = self.rfile.readline().decode().strip()
        if "@" not in recipient:
            self.wfile.write(b"550 no such user\n")
            return
        letter = self.server.outbox.deliver(recipient, text)
        self.wfile.write(f"250 {letter}\n".encode())


class Relay(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    max_children = 8
    timeout = 3

    def __init__(self, path, outbox):
        self.outbox = outbox
        super().__init__(path, SubmissionHandler)


def post(path, number):
    with socket.socket(socket.AF_UNIX) as conn:
        conn.settimeout(3)
        conn.connect(path)
        conn.sendall(f"user{number}@example.org\nletter number {number}\n".encode())
        return conn.makefile().readline().strip()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--letters", type=int, default=2)
    args = ap.parse_args()

    context = zmq.Context.instance()
    tray = context.socket(zmq.PULL)
    port = tray.bind_to_random_port("tcp://127.0.0.1")
    outbox = Outbox(f"tcp://127.0.0.1:{port}")
    answers = []

    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, "submit.sock")
        with Relay(path, outbox) as relay:
            poster = threading.Thread(
                target=lambda: answers.extend(post(path, n) for n in range(args.letters))
            )
            poster.start()
            for _ in range(args.letters):
                relay.handle_request()
            poster.join()

    outbox.close()
    received = 0
    while tray.poll(250):
        tray.recv_multipart()
        received += 1
    print(answers)
    print(f"{received} letters in the tray")
    tray.close()


if __name__ == "__main__":
    main()
