import logging
import time

import zmq

from .catalogue import Article
from .gateway import Gateway

log = logging.getLogger("tags.render")


def with_backoff(action, *args, tries=3):
    delay = 0.02
    while tries := tries - 1:
        try:
            return action(*args)
        except zmq.Again:
            log.info("gateway busy, waiting %.2f s", delay)
            time.sleep(delay)
            delay *= 2


def render(article: Article) -> int:
    bitmap = article.label()
    with_backoff(Gateway.current().push, article.ean, bitmap)
    return len(bitmap)
