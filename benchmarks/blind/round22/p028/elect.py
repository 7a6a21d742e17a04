"""Bully leader election among a handful of processes, watched by an observer."""
import argparse
import socket
import time

import zmq

from node import Node


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=3)
    parser.add_argument("--wait", type=float, default=2.5)
    return parser.parse_args()


def free_ports(count):
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [s.getsockname()[1] for s in held]
    for s in held:
        s.close()
    return ports


class Observer:
    def __init__(self, ctx):
        self.sock = ctx.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self.sock.bind_to_random_port('tcp://127.0.0.1')}"

    def collect(self, count, wait):
        results, end = {}, time.monotonic() + wait
        while len(results) < count and (left := end - time.monotonic()) > 0:
            if self.sock.poll(int(left * 1000)):
                number, leader, role = self.sock.recv_json()
                results[number] = (leader, role)
        return results


def main():
    opts = parse()
    ctx = zmq.Context()
    observer = Observer(ctx)
    nodes = [Node(i, port, observer.url) for i, port in enumerate(free_ports(opts.nodes))]
    for node in nodes:
        node.know(nodes)
    for node in nodes:
        node.start()
    results = observer.collect(len(nodes), opts.wait)
    for number in range(len(nodes)):
        leader, role = results.get(number, ("nobody", "SILENT"))
        print(f"node {number} is {role}, follows {leader}")
    for node in nodes:
        node.join(0.5)
        if node.is_alive():
            print(f"{node.name} is stuck")
            node.kill()
            node.join()


if __name__ == "__main__":
    main()
