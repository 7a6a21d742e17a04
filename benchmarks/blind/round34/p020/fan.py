import argparse

import zmq

from fanout import backends
from fanout.jobs import wrap
from fanout.link import link


def main():
    parser = argparse.ArgumentParser(description="run wrap() over a few sizes")
    parser.add_argument("--backend", choices=backends.names(), default="processes")
    parser.add_argument("--width", type=int, default=2)
    args = parser.parse_args()

    ctx = zmq.Context()
    sink = ctx.socket(zmq.PULL)
    link.open("tcp://127.0.0.1:%d" % sink.bind_to_random_port("tcp://127.0.0.1"))
    link.send("begin", args.width)
    with backends.make(args.backend, args.width) as executor:
        print(list(executor.map(wrap, range(1, 7), timeout=5)))
    link.send("end")

    count = 0
    while sink.poll(200):
        sink.recv_multipart()
        count += 1
    print("messages", count)
    link.close()
    sink.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
