from __future__ import annotations

import logging.config
from multiprocessing import Pool

import zmq

from .rules import Alert, by_host, evaluate
from .shipping import log_config

FEED = [
    Alert("db1", "disk"), Alert("db1", "swap"), Alert("db1", "db"),
    Alert("web1", "cpu"), Alert("web1", "mem"), Alert("web1", "cpu"), Alert("web1", "net"),
    Alert("web2", "db"),
]


def console(ctx: zmq.Context) -> tuple[zmq.Socket, str]:
    inbox = ctx.socket(zmq.PULL)
    return inbox, f"tcp://127.0.0.1:{inbox.bind_to_random_port('tcp://127.0.0.1')}"


def main() -> None:
    inbox, url = console(zmq.Context.instance())
    logging.config.dictConfig(log_config(url))
    logging.info("correlator starting")
    with Pool(2) as pool:
        for host, verdicts in pool.imap_unordered(evaluate, by_host(FEED)):
            print(host, {k: v.name for k, v in verdicts.items()})
    while inbox.poll(300):
        print(">>", inbox.recv_string())
    inbox.close(0)


if __name__ == "__main__":
    main()
