"""Render farm: frames in a pool, whose workers open their own line to the monitor."""
from __future__ import annotations

import configparser
import io
import tempfile
from multiprocessing import pool as mp_pool
import multiprocessing

from renderfarm import tasks
from renderfarm.monitor import Monitor

DEFAULTS = """
[farm]
workers = 2
engine = renderfarm.engines:mandel
[frames]
first = 1
last = 6
"""


def read_settings(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read_file(io.StringIO(text))
    return parser


def make_pool(workers: int, url: str, engine: str) -> mp_pool.Pool:
    return multiprocessing.Pool(workers, initializer=tasks.prepare, initargs=(url, engine))


def main() -> None:
    settings = read_settings(DEFAULTS)
    frames = range(settings.getint("frames", "first"), settings.getint("frames", "last") + 1)
    with tempfile.TemporaryDirectory() as folder:
        monitor = Monitor(f"ipc://{folder}/monitor")
        monitor.hello()
        pool = make_pool(settings.getint("farm", "workers"), monitor.url, settings["farm"]["engine"])
        with pool:
            results = pool.map_async(tasks.render, frames)
            monitor.watch(len(frames))
            print(sum(results.get(5)))
        pool.join()
        print(monitor)
        monitor.close()


if __name__ == "__main__":
    main()
