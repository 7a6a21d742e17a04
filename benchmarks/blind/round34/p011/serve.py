import argparse
import sys

import zmq

import kvcache
from prefork import Arbiter, Config


def application(worker):
    for request in range(3):
        page = f"<p>worker {worker.number}, request {request}</p>"
        kvcache.default().set(f"page:{worker.number}:{request}", page, ttl=5)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-c", "--config", required=True)
    config = Config.load(parser.parse_args().config)

    ctx = zmq.Context()
    store = ctx.socket(zmq.ROUTER)
    kvcache.setup("tcp://127.0.0.1:%d" % store.bind_to_random_port("tcp://127.0.0.1"))
    kvcache.default().set("server", "starting")
    codes = Arbiter(application, config).run()
    stored = 0
    while store.poll(150):
        store.recv_multipart()
        stored += 1
    store.close(0)
    print("workers", codes, "stored", stored)
    return max(codes.values())


if __name__ == "__main__":
    sys.exit(main())
