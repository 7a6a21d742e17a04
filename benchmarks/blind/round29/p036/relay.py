import argparse
import os
import signal
import socket
import socketserver
import sys
import threading
import time

import zmq

import rfc5424
from enrich import enrich
from uplink import Uplink


class SyslogHandler(socketserver.BaseRequestHandler):
    def handle(self):
        datagram, _ = self.request
        try:
            record = rfc5424.parse(datagram.rstrip(b"\n\0"))
        except rfc5424.Malformed as error:
            print("malformed:", error, file=sys.stderr)
            return
        self.server.uplink.forward(enrich(record))


class SyslogRelay(socketserver.ForkingMixIn, socketserver.UDPServer):
    max_children = 16
    block_on_close = False
    allow_reuse_address = True
    timeout = 0.4

    def __init__(self, address, uplink):
        self.uplink = uplink
        self.received = 0
        self.quiet = False
        super().__init__(address, SyslogHandler)

    def verify_request(self, request, client_address):
        self.received += 1
        return 0 < len(request[0]) <= 8192

    def handle_timeout(self):
        super().handle_timeout()
        self.quiet = True
        self.uplink.heartbeat(received=self.received, running=len(self.active_children or ()))

    def reap(self):
        for pid in list(self.active_children or ()):
            try:
                done, _ = os.waitpid(pid, os.WNOHANG)
                if not done:
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)
            except ChildProcessError:
                pass


def device(address, count):
    hosts = ["fw1", "db3", "web2"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        for n in range(count):
            line = f"<{(4 << 3) | (n % 8)}>1 2024-03-01T00:00:{n:02}Z {hosts[n % 3]} sshd {100 + n} - - failed login from 8.8.4.{n}"
            out.sendto(line.encode(), address)
            time.sleep(0.03)
        out.sendto(b"garbage", address)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=5)
    args = parser.parse_args()

    uplink = Uplink()
    siem = zmq.Context()
    subscriber = siem.socket(zmq.SUB)
    subscriber.subscribe("")
    subscriber.connect(f"tcp://127.0.0.1:{uplink.port}")
    time.sleep(0.2)
    with SyslogRelay(("127.0.0.1", 0), uplink) as relay:
        sender = threading.Thread(target=device, args=(relay.server_address, args.messages))
        sender.start()
        until = time.monotonic() + 4
        while not relay.quiet and time.monotonic() < until:
            relay.handle_request()
        sender.join()
        relay.reap()
    topics = []
    while subscriber.poll(200):
        topics.append(subscriber.recv_multipart()[0].decode())
    print(f"{relay.received} datagrams, published: {topics}")
    subscriber.close()
    siem.term()
    uplink.close()


if __name__ == "__main__":
    main()
