from __future__ import annotations

import logging
import multiprocessing
import queue
import time

from . import logs
from .bridges import FORMATTERS, Chat, run_bridge
from .monitor import Monitor

SCRIPT = [
    ("ada", "morning all"),
    ("bert", "win at the casino tonight"),
    ("cleo", "is the <b> tag allowed & rendered?"),
    ("bert", "cheap v1agra"),
    ("ada", "bye"),
]


def main() -> None:
    monitor = Monitor()
    monitor.start()
    logs.configure(monitor.endpoint)
    log = logging.getLogger("gateway")
    audit = logging.getLogger("gateway.audit")

    log_queue: multiprocessing.Queue = multiprocessing.Queue()
    listener = logs.Redispatch(log_queue)
    outbox: multiprocessing.Queue = multiprocessing.Queue()
    inboxes = {network: multiprocessing.Queue() for network in FORMATTERS}
    bridges = [
        multiprocessing.Process(target=run_bridge, name=f"bridge-{network}",
                                args=(network, inbox, outbox, log_queue), daemon=True)
        for network, inbox in inboxes.items()
    ]
    for bridge in bridges:
        bridge.start()
    listener.start()
    audit.info("gateway started with %d bridges", len(bridges))
    time.sleep(0.2)

    for nick, text in SCRIPT:
        for network, inbox in inboxes.items():
            inbox.put(Chat(network, nick, text))
    for inbox in inboxes.values():
        inbox.put(None)

    relayed = 0
    try:
        while relayed < 6:
            network, line = outbox.get(timeout=1.5)
            log.info("[%s] %s", network, line)
            relayed += 1
    except queue.Empty:
        log.warning("only %d lines were relayed", relayed)
    for bridge in bridges:
        bridge.join(2)
        if bridge.is_alive():
            bridge.kill()
    listener.stop()
    audit.info("gateway stopped")
    time.sleep(0.2)
    monitor.stop()
    print({k.decode(): v for k, v in monitor.counts.items()})


if __name__ == "__main__":
    main()
