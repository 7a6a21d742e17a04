import argparse
import logging

import zmq

from tokens import AuditLedger, TokenService


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="tokens")
    parser.add_argument("--keys", type=int, default=1)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)

    ctx = zmq.Context.instance()
    store, pager = ctx.socket(zmq.PULL), ctx.socket(zmq.SUB)
    pager.subscribe(b"")
    urls = [f"tcp://127.0.0.1:{s.bind_to_random_port('tcp://127.0.0.1')}" for s in (store, pager)]
    ledger = AuditLedger(*urls)
    service = TokenService(ledger)
    try:
        print(service.issue("alice"))
        print("keys:", service.rotate([f"k{n + 1}" for n in range(args.keys)]))
        print(service.issue("bob", kid="k1"))
        while store.poll(300):
            print(store.recv_json())
    finally:
        ledger.close()
        store.close()
        pager.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
