from __future__ import annotations

import logging

import zmq

from . import Dispatcher, Event, Settings


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    ctx = zmq.Context.instance()
    with ctx.socket(zmq.PULL) as sink:
        port = sink.bind_to_random_port("tcp://127.0.0.1")
        settings = Settings.from_env().with_receipts(f"tcp://127.0.0.1:{port}")
        events = [Event(f"evt_{n}", "acme", "ping" if n % 3 == 0 else "charge.paid", {"n": n}) for n in range(6)]
        with Dispatcher(settings) as dispatcher:
            print(dict(dispatcher.dispatch(events)))
        seen = 0
        while sink.poll(400):
            sink.recv_json()
            seen += 1
        print("receipts and marks:", seen)


if __name__ == "__main__":
    main()
