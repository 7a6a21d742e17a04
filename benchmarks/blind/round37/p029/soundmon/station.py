import logging
import time

from . import alerts, leq


def watch(conf: dict, blocks: int, alarm_db: float, queue) -> None:
    alerts.use_queue(queue)
    log = logging.getLogger(f"station.{conf['id']}")
    window: list[float] = []
    log.info("watching, floor %.1f dB", conf["floor_db"])
    for level in leq.simulate(conf["seed"], conf["floor_db"], blocks):
        window = (window + [level])[-5:]
        if leq.leq(window) > alarm_db:
            log.warning("Leq %.1f dB over limit", leq.leq(window))
            window.clear()
        time.sleep(0.01)
    log.info("done")
