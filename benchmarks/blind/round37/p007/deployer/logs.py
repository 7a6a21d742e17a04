"""Logging of the deployment agent: console, and an audit channel for the control room."""
from __future__ import annotations

import logging
import logging.handlers
from typing import Any

import zmq


class AuditHandler(logging.Handler):
    """Publishes records of the agent, topic by level."""

    def __init__(self, context: zmq.Context, level: int = logging.INFO) -> None:
        super().__init__(level)
        self.socket = context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 0)
        port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def emit(self, record: logging.LogRecord) -> None:
        try:
            topic = record.levelname.lower().encode()
            self.socket.send_multipart([topic, self.format(record).encode()])
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self.socket.close()
        super().close()


class AgentLogging:
    def __init__(self, context: zmq.Context, verbose: bool) -> None:
        self.audit = AuditHandler(context)
        self.audit.setFormatter(logging.Formatter("%(processName)s %(name)s: %(message)s"))
        console = logging.StreamHandler()
        console.setLevel(logging.DEBUG if verbose else logging.WARNING)
        logging.getLogger().addHandler(console)
        agent = logging.getLogger("deployer")
        agent.setLevel(logging.DEBUG)
        agent.addHandler(self.audit)

    def listen(self, queue: Any) -> logging.handlers.QueueListener:
        listener = logging.handlers.QueueListener(queue, self.audit, respect_handler_level=True)
        listener.start()
        return listener

    def close(self) -> None:
        logging.getLogger("deployer").removeHandler(self.audit)
        self.audit.close()


def log_to_queue(queue: Any) -> None:
    """For step processes: everything goes to the agent, which decides what to do with it."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
    root.addHandler(logging.handlers.QueueHandler(queue))
