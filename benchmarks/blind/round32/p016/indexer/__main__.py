import logging
import os
import queue
import time

from . import bus
from .hub import Hub
from .stages import SPAWN, STOP, Inverter, Tokenizer

log = logging.getLogger("indexer")

DOCS = {
    "d1": "Vector search is eating keyword search",
    "d2": "Keyword extraction for social posts",
    "d3": "How we index ten million posts a day",
    "d4": "Search quality metrics explained",
}


def build(docs):
    raw, tokens, result = SPAWN.Queue(), SPAWN.Queue(), SPAWN.Queue()
    stages = [Tokenizer(raw, tokens), Inverter(tokens, result)]
    for stage in stages:
        stage.start()
    for item in docs.items():
        raw.put(item)
    raw.put(STOP)
    index = {}
    try:
        while (out := result.get(timeout=5)) != STOP:
            index.update(out)
    except queue.Empty:
        log.error("index build timed out")
    for stage in stages:
        stage.join(2)
        if stage.is_alive():
            stage.kill()
            stage.join()
    return index


def main():
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    hub = Hub()
    hub.start()
    os.environ["INDEX_BUS"] = hub.url
    bus.publisher().publish("index.started", {"docs": len(DOCS)})
    index = build(DOCS)
    bus.publisher().publish("index.finished", {"terms": len(index)})
    time.sleep(0.2)
    bus.close()
    hub.stop()
    log.info("search -> %s", index.get("search"))
    log.info("events: %s", [topic for topic, _ in hub.events])


if __name__ == "__main__":
    main()
