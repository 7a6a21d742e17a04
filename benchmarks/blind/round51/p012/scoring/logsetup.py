from __future__ import annotations

import sys
from typing import Any

import structlog
import zmq
from structlog.typing import EventDict, WrappedLogger


class Forwarder:
    """Processor: sends every event to the log gateway and passes it on."""

    def __init__(self, gateway: str, **static: Any) -> None:
        self.static = static
        self.push = zmq.Context.instance().socket(zmq.PUSH)
        self.push.linger = 250
        self.push.connect(gateway)
        self.dropped = 0

    def __call__(self, logger: WrappedLogger, method: str, event_dict: EventDict) -> EventDict:
        try:
            self.push.send_json({**self.static, **event_dict}, zmq.NOBLOCK, default=str)
        except zmq.Again:
            self.dropped += 1
        return event_dict


def configure(gateway: str, verbose: bool) -> Forwarder:
    forwarder = Forwarder(gateway, app="scoring")
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            forwarder,
            structlog.processors.LogfmtRenderer(sort_keys=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(10 if verbose else 20),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    return forwarder
