import logging
import time

from .endpoint import Endpoint

log = logging.getLogger(__name__)


def venue_session(endpoint: Endpoint, venue: str, symbol: str, qty: int) -> None:
    session = endpoint.reopen(f"venue-{venue}")
    for clip in range(2):
        session.send("NEW", venue, symbol, str(qty // 2), str(clip))
        time.sleep(0.02)
    session.send("LOGOUT", venue)
