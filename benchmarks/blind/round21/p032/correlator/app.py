from __future__ import annotations

import logging.config
from logging.handlers import QueueHandler, QueueListener
from multiprocessing import Pool, Queue

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


def relay_logs(records: Queue) -> None:
    root = logging.getLogger()
    root.handlers[:] = [QueueHandler(records)]


def main() -> None:
    inbox, url = console(zmq.Context.instance())
    logging.config.dictConfig(log_config(url))
    logging.info("correlator starting")
    records: Queue = Queue()
    listener = QueueListener(records, *logging.getLogger().handlers)
    with Pool(2, relay_logs, (records,)) as pool:
        for host, verdicts in pool.imap_unordered(evaluate, by_host(FEED)):
            print(host, {k: v.name for k, v in verdicts.items()})
        listener.start()
        pool.close()
        pool.join()
    listener.stop()
    while inbox.poll(300):
        print(">>", inbox.recv_string())
    inbox.close(0)


if __name__ == "__main__":
    main()
