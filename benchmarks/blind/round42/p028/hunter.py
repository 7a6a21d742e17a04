import os

import net
from sieve import primes_between


def hunt(tasks: str, results: str, patience_ms: int) -> None:
    """Worker: takes ranges until it is told to stop."""
    inbox, outbox = net.puller(tasks), net.pusher(results)
    outbox.send_json({"hello": os.getpid()})
    while inbox.poll(patience_ms):
        task = inbox.recv_json()
        if task.get("stop"):
            break
        found = primes_between(task["low"], task["high"])
        outbox.send_json({"low": task["low"], "found": found, "pid": os.getpid()})
    net.shutdown()
