"""The bus between host and plug-ins: everybody publishes notices, the host also collects reports."""
import os

import zmq

RUNTIME = os.environ.get("CLIPKEEPER_RUNTIME", "/tmp")
REPORTS = f"ipc://{RUNTIME}/reports"

context = zmq.Context()
notices = context.socket(zmq.PUB)
notices.linger = 0
notices.bind(f"ipc://{RUNTIME}/notices-{os.getpid()}")


def notice(text: str) -> None:
    notices.send_string(text)


def report(plugin: str, summary: str) -> None:
    with context.socket(zmq.PUSH) as out:
        out.linger = 500
        out.connect(REPORTS)
        out.send_multipart([plugin.encode(), summary.encode()])


def leave() -> None:
    notices.close()
    context.term()
