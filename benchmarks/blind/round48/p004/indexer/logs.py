from __future__ import annotations

import logging
import sys

import structlog

from .forwarding import ForwardRecords


def configure(url: str, level: int = logging.INFO) -> None:
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            ForwardRecords(url),
            structlog.dev.ConsoleRenderer(colors=False, pad_event_to=24),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=True,
    )
