import logging

from .geometry import Silo
from .sensors import retry_level

log = logging.getLogger(__name__)


def take_stock(silo: Silo) -> float:
    tonnes = silo.tonnes(retry_level(silo))
    log.info("%s holds %.1f t", silo.name, tonnes)
    return tonnes
