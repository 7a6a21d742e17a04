"""Receives train describer telegrams over TCP, a process for each connection; feeds the displays."""
import multiprocessing
import queue
import socket
import socketserver
import threading

import zmq

from displaybus import DisplayBus
from telegram import EOT, Telegram, TelegramError


class TelegramHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        for line in iter(self.rfile.readline, EOT + b"\n"):
            try:
                tele = Telegram.parse(line.rstrip(b"\n"))
            except TelegramError as err:
                self.wfile.write(b"NAK %s\n" % str(err).encode())
                continue
            self.accept(tele)
            self.wfile.write(b"ACK\n")

    def accept(self, tele):
        self.server.accepted.put(tele)


class DescriberServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address, displays):
        super().__init__(address, TelegramHandler)
        self.displays = displays
        self.accepted = multiprocessing.Queue()

    def service_actions(self):
        super().service_actions()
        self.forward(0)

    def forward(self, wait):
        try:
            while tele := self.accepted.get(wait > 0, wait):
                self.displays.show(tele.platform, tele.text())
        except queue.Empty:
            pass


def feed(address, telegrams):
    with socket.create_connection(address, timeout=3) as conn, conn.makefile("rwb") as stream:
        for tele in telegrams:
            stream.write(tele.encode() + b"\n")
            stream.flush()
            print(tele.train, stream.readline().decode().strip())
        stream.write(EOT + b"\n")


def main():
    with DisplayBus("ZUE") as bus, zmq.Context() as ctx:
        board = ctx.socket(zmq.SUB)
        board.subscribe("ZUE/")
        board.connect(f"tcp://127.0.0.1:{bus.port}")
        bus.wait_for_display()
        with DescriberServer(("127.0.0.1", 0), bus) as server:
            trains = [Telegram("IC 712", 4, 0), Telegram("S 9", 2, 3)]
            client = threading.Thread(target=feed, args=(server.server_address, trains))
            client.start()
            server.timeout = 3
            server.handle_request()
            client.join(4)
            server.forward(0.5)
        while board.poll(300):
            print("board:", board.recv_string())
        board.close()


if __name__ == "__main__":
    main()
