from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from loguru import logger

from metering import readings
from metering.events import channel
from metering.jobs import build_scheduler
from metering.web import create_app


def main() -> int:
    logger.remove()
    logger.add(sys.stderr, format="{level} {message}", level="INFO")
    with tempfile.TemporaryDirectory() as directory:
        database = str(Path(directory, "meters.db"))
        readings.create(database)
        feed = f"ipc://{directory}/events"
        channel.connect(feed)
        scheduler = build_scheduler(database, feed)
        client = create_app(database).test_client()
        for meter, kwh in (("M1", 12.5), ("M2", 41.0), ("M1", 30.0), ("X", 1)):
            reply = client.post("/api/readings", json={"meter": meter, "kwh": kwh})
            logger.info("{} {}", meter, reply.status_code)
        scheduler.start()
        try:
            time.sleep(3.0)
            logger.info("totals {}", client.get("/api/totals").get_json())
        finally:
            scheduler.shutdown()
            channel.disconnect()
    return 0


if __name__ == "__main__":
    sys.exit(main())
