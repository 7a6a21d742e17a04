import structlog

from .shipping import Shipper


def configure(url: str) -> Shipper:
    shipper = Shipper(url)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            shipper,
            structlog.processors.KeyValueRenderer(key_order=["event", "level"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(),
    )
    return shipper
