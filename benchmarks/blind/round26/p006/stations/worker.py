import logging
import time

from .logship import configure_worker
from .model import Quality, observe

log = logging.getLogger("stations.worker")


def poll_station(station, records, seed=3):
    configure_worker(records)
    log.info("polling %s", station)
    suspect = 0
    for obs in observe(station, 12, seed):
        if obs.quality is Quality.SUSPECT:
            suspect += 1
            log.debug("%s: %.1f C / %.0f %%", station, obs.celsius, obs.humidity)
        time.sleep(0.01)
    if suspect:
        log.warning("%s: %d suspect observations", station, suspect)
