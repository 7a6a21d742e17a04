"""Mirror a handful of projects into a local tree and say what happened."""
import argparse
import configparser
import logging
import multiprocessing as mp
import pathlib
import queue
import tempfile
import time

import zmq

from stages import STOP, Fetch, Store

log = logging.getLogger("mirror")


def drain(pull):
    while True:
        try:
            event = pull.recv_json(zmq.NOBLOCK)
        except zmq.Again:
            return
        log.info("%(stage)s %(what)s", event)


def mirror(config, rundir):
    endpoint = config["events"]["endpoint"]
    section = config["mirror"]
    projects, fetched, stored = mp.Queue(), mp.Queue(), mp.Queue()

    pull = zmq.Context.instance().socket(zmq.PULL)
    pull.bind(endpoint)

    fetch = Fetch(0, projects, fetched, endpoint)
    stores = [Store(n, fetched, stored, endpoint, rundir / "tree") for n in range(section.getint("workers"))]
    for stage in (fetch, *stores):
        stage.schedule()
    for project in section["packages"].split():
        projects.put(project)
    projects.put(STOP)

    files, deadline = [], time.monotonic() + section.getfloat("join_timeout")
    finished = 0
    while finished < len(stores) and time.monotonic() < deadline:
        drain(pull)
        try:
            item = stored.get(timeout=0.1)
        except queue.Empty:
            continue
        if item is STOP:
            finished += 1
            fetched.put(STOP)
        else:
            files.append(item)
    for stage in (fetch, *stores):
        stage.join(1)
        if stage.is_alive():
            stage.kill()
    time.sleep(0.1)
    drain(pull)
    pull.close()
    return files


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=pathlib.Path, default="mirror.ini")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(relativeCreated)6d %(message)s")
    with tempfile.TemporaryDirectory(prefix="mirror-") as rundir:
        config = configparser.ConfigParser(defaults={"rundir": rundir})
        config.read(args.config)
        files = mirror(config, pathlib.Path(rundir))
        log.info("%d files mirrored", len(files))


if __name__ == "__main__":
    main()
