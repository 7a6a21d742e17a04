#!/usr/bin/env python
import argparse
import logging
import multiprocessing
import os
import queue
import tempfile

from scanroom.pages import synthetic
from scanroom.stations import OcrStation
from scanroom.telemetry import Dashboard


def collect(sink, stations):
    texts, open_ends = [], len(stations)
    while open_ends:
        try:
            item = sink.get(timeout=4)
        except queue.Empty:
            break
        if item is None:
            open_ends -= 1
        else:
            texts.append(item)
    return texts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--stations", type=int, default=2)
    parser.add_argument("--pages", type=int, default=12)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="scanroom") as tmp:
        endpoint = "ipc://" + os.path.join(tmp, "dashboard")
        dashboard = Dashboard(endpoint)
        source, sink = multiprocessing.Queue(), multiprocessing.Queue()
        stations = [OcrStation(i, source, sink, endpoint) for i in range(options.stations)]
        dashboard.drain(200)
        for station in stations:
            station.start()
        for page in synthetic("BX-0412", options.pages):
            source.put(page)
        for _ in stations:
            source.put(None)

        texts = collect(sink, stations)
        for station in stations:
            station.join(timeout=2)
            if station.is_alive():
                station.kill()
        dashboard.drain(300)
        for station in stations:
            station.telemetry.close()
        dashboard.close()
        logging.info("%d pages read, totals %s", len(texts), dashboard.totals)


if __name__ == "__main__":
    main()
