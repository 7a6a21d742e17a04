import logging
import multiprocessing as mp
import queue as queues
import sys
import tempfile
import time

from . import logsetup
from .redact import redactor

log = logging.getLogger("disclosure")
audit = logging.getLogger(logsetup.AUDIT)

MAILS = [
    "Please pay to 20-11-08 by Friday, yours J. Ashby",
    "Forward to j.ashby@ledgerline.example and keep a copy",
    "The employee, QQ123456C, was dismissed in March",
]


def corpus(count):
    return [(f"ASH{n:06d}", MAILS[n % len(MAILS)]) for n in range(1, count + 1)]


def gather(done, expected, deadline):
    out = {}
    while len(out) < expected and time.monotonic() < deadline:
        try:
            bates, text = done.get(timeout=0.5)
        except queues.Empty:
            continue
        out[bates] = text
    return out


def main(workers, count):
    folder = tempfile.TemporaryDirectory(prefix="disclosure-")
    address = f"ipc://{folder.name}/records"
    server = logsetup.RecordsServer(address)
    server.start()
    server.bound.wait(2)

    log_queue, todo, done = mp.Queue(), mp.Queue(), mp.Queue()
    listener = logsetup.configure_parent(address, log_queue)
    audit.info("exercise opened, %d documents", count)

    crew = [mp.Process(target=redactor, args=(todo, done, log_queue), name=f"redactor-{i}") for i in range(workers)]
    for member in crew:
        member.start()
    for document in corpus(count):
        todo.put(document)
    for _ in crew:
        todo.put((None, None))
    redacted = gather(done, count, time.monotonic() + 5)
    for member in crew:
        member.join(2)
        if member.is_alive():
            member.kill()
    audit.info("exercise closed, %d documents", len(redacted))
    listener.stop()
    time.sleep(0.3)
    server.stopping.set()
    server.join(2)
    log.info("%d documents redacted, %d lines of audit", len(redacted), len(server.lines))
    logging.shutdown()
    folder.cleanup()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
