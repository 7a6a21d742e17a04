"""Two channels: the ordinary log, and the audit log demanded by the pharma customers."""
import logging

from .handlers import StandHandler

AUDIT = "pressroom.audit"


def configure(endpoint):
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(StandHandler(endpoint))

    audit = logging.getLogger(AUDIT)
    audit.propagate = False
    audit.addHandler(StandHandler(endpoint))


def configure_worker(endpoint):
    """Initializer of the measuring processes."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
    root.addHandler(StandHandler(endpoint))
    logging.getLogger(__name__).info("measuring process ready")


def shutdown():
    for logger in (logging.getLogger(), logging.getLogger(AUDIT)):
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
            handler.close()
