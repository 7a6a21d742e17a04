"""Classify bounced list mail and report progress to the dashboard."""
from __future__ import annotations

import argparse
import collections
import contextlib
import threading
import uuid

import zmq

from bouncer import Reporter, farm
from bouncer.classify import BounceKind

TEMPLATE = """\
From: MAILER-DAEMON@mx{n}.example.net
To: bounces@lists.example
Subject: Undelivered Mail Returned to Sender
{extra}
This is the mail system at host mx{n}.example.net.

{report}
"""


def samples(count: int):
    for n in range(count):
        extra, report = "", f"Final-Recipient: rfc822; user{n}@example.net\nStatus: {5 - n % 2}.1.{n % 4}"
        if n % 7 == 3:
            report = "Sorry, it didn't work out."
        if n % 11 == 5:
            extra = "Auto-Submitted: auto-replied\n"
        yield TEMPLATE.format(n=n, extra=extra, report=report).encode()


class Dashboard(threading.Thread):
    def __init__(self, context: zmq.Context) -> None:
        super().__init__(daemon=True)
        self.seen: collections.Counter[str] = collections.Counter()
        self.quit = threading.Event()
        self.sub = context.socket(zmq.SUB)
        self.sub.setsockopt_string(zmq.SUBSCRIBE, "")
        port = self.sub.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def run(self) -> None:
        with contextlib.closing(self.sub):
            while not self.quit.is_set() or self.sub.poll(100):
                if self.sub.poll(100):
                    _run, event, *_ = self.sub.recv_multipart()
                    self.seen[event.decode()] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20)
    options = parser.parse_args()
    kinds: collections.Counter[BounceKind] = collections.Counter()
    with zmq.Context() as context:
        dashboard = Dashboard(context)
        dashboard.start()
        with Reporter(dashboard.endpoint, uuid.uuid4().hex[:6]) as reporter:
            dashboard.quit.wait(0.1)
            reporter.note("begin", options.count)
            for verdict in farm.run(samples(options.count), reporter):
                kinds[verdict.kind] += 1
                if verdict.kind is BounceKind.HARD:
                    reporter.note("unsubscribe", verdict.recipient)
            reporter.note("end")
        dashboard.quit.set()
        dashboard.join(3)
    print({kind.value: n for kind, n in kinds.items()}, dict(dashboard.seen))


if __name__ == "__main__":
    main()
