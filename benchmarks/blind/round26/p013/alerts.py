import argparse
import json

import zmq

from alerting.audit import trail
from alerting.engine import evaluate_all
from alerting.rules import load_subscribers


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--subscribers", type=int, default=12)
    ns = ap.parse_args()
    with zmq.Context() as ctx, ctx.socket(zmq.SUB) as store:
        store.linger = 0
        store.subscribe(b"audit")
        port = store.bind_to_random_port("tcp://127.0.0.1")
        trail.open(f"tcp://127.0.0.1:{port}")
        store.poll(200)
        for text in evaluate_all(load_subscribers(ns.subscribers)):
            print("ALERT", text)
        entries = []
        while store.poll(250):
            entries.append(json.loads(store.recv_multipart()[1]))
        print(f"{len(entries)} audit entries")
        trail.close()


if __name__ == "__main__":
    main()
