"""Renders the stops of one language (here: a checksum stands for the sound file)."""
from __future__ import annotations

import hashlib
import logging

from . import logs
from .tour import Stop, Tour

log = logging.getLogger("audioguide.render")


def render_stop(language: str, stop: Stop) -> str:
    if stop.seconds <= 0:
        raise ValueError(f"stop {stop.number} has no recording")
    digest = hashlib.sha1(f"{language}/{stop.title}".encode())
    for second in range(stop.seconds * 20):
        digest.update(second.to_bytes(4, "big"))
    return digest.hexdigest()


def render_language(language: str, tour: Tour, queue) -> None:
    logs.configure_worker(queue)
    done = 0
    for stop in tour.stops:
        try:
            digest = render_stop(language, stop)
        except ValueError as exc:
            log.warning("%s: %s", language, exc)
            continue
        log.info("%s/%02d %s %s", language, stop.number, digest[:8], stop.title)
        done += 1
    log.info("%s: %d of %d stops", language, done, len(tour.stops))
