import logging

from .models import present_value
from .uplink import uplink

log = logging.getLogger(__name__)


def revalue(book: str, notional: float) -> None:
    value = present_value([notional * 0.05] * 4 + [notional * 1.05])
    log.info("%s: %.2f", book, value)
    uplink.say("value", book=book, value=value)
    uplink.close()
