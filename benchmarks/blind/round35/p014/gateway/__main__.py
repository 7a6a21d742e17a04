import argparse
import socket
import threading

import zmq

from .server import GatewayServer
from .spool import Spool


def submit(address, number):
    with socket.create_connection(address, timeout=3) as conn:
        conn.sendall(
            f"From: user{number}@example.org\r\nSubject: note {number}\r\n\r\nhello\r\n.\r\n".encode()
        )
        return conn.makefile().readline().strip()


def client(address, count, answers):
    for number in range(count):
        answers.append(submit(address, number))


def main():
    ap = argparse.ArgumentParser(prog="gateway")
    ap.add_argument("--mails", type=int, default=2)
    args = ap.parse_args()

    context = zmq.Context()
    store = context.socket(zmq.PULL)
    port = store.bind_to_random_port("tcp://127.0.0.1")
    spool = Spool(f"tcp://127.0.0.1:{port}")

    answers = []
    with GatewayServer(spool) as server:
        server.timeout = 3
        sender = threading.Thread(target=client, args=(server.server_address, args.mails, answers))
        sender.start()
        for _ in range(args.mails):
            server.handle_request()
        sender.join()
    spool.mark("gateway down")
    spool.flush()
    while store.poll(250):
        print(*(part.decode() for part in store.recv_multipart()))
    print(answers)
    store.close()
    context.term()


main()
