"""Weather displays for the railway stations: renders panels in a pool, pushes them to the screens."""
import multiprocessing
import os
import sys
import tempfile
import time

import zmq

import stations

WIND_LIMIT = 18.0
BASE = None
CTX = None
FEED = None
ALERT = None
STATS = {"panels": 0, "alerts": 0, "errors": 0}


def connect(name):
    s = CTX.socket(zmq.PUSH)
    s.setsockopt(zmq.LINGER, 400)
    s.setsockopt(zmq.SNDHWM, 200)
    s.connect("ipc://%s/%s" % (BASE, name))
    return s


def setup_worker():
    global CTX, FEED
    CTX = zmq.Context()
    FEED = connect("feed")
    ALERT = connect("alert")
    ALERT.setsockopt(zmq.SNDTIMEO, 200)


def render(obs):
    panel = stations.headline(obs)
    bar = "#" * int(obs["wind"])
    FEED.send_json({"panel": panel, "bar": bar, "pid": os.getpid()}, zmq.NOBLOCK)
    if obs["wind"] > WIND_LIMIT:
        ALERT.send_json({"station": obs["station"], "wind": obs["wind"]}, zmq.NOBLOCK)
        return obs["station"], True
    return obs["station"], False


def main():
    global BASE, CTX, FEED, ALERT
    tmp = tempfile.TemporaryDirectory()
    BASE = tmp.name
    CTX = zmq.Context()
    screens = CTX.socket(zmq.PULL)
    screens.bind("ipc://%s/feed" % BASE)
    sirens = CTX.socket(zmq.PULL)
    sirens.bind("ipc://%s/alert" % BASE)

    FEED = connect("feed")
    ALERT = connect("alert")
    FEED.send_json({"panel": "service starts", "bar": "", "pid": os.getpid()})
    ALERT.send_json({"station": "test", "wind": 0})

    pool = multiprocessing.Pool(2, initializer=setup_worker)
    for hour in (6, 12):
        work = [stations.observe(n, hour) for n in stations.NAMES]
        pending = pool.map_async(render, work, chunksize=2)
        try:
            for name, windy in pending.get(timeout=2):
                if windy:
                    print("%02d:00 wind warning for %s" % (hour, name))
        except multiprocessing.TimeoutError:
            STATS["errors"] += 1
            break
    time.sleep(0.3)
    pool.terminate()
    pool.join()

    poller = zmq.Poller()
    poller.register(screens, zmq.POLLIN)
    poller.register(sirens, zmq.POLLIN)
    while True:
        events = dict(poller.poll(200))
        if not events:
            break
        if screens in events:
            screens.recv_json(zmq.NOBLOCK)
            STATS["panels"] += 1
        if sirens in events:
            sirens.recv_json(zmq.NOBLOCK)
            STATS["alerts"] += 1
    print(STATS)
    for s in (FEED, ALERT, screens, sirens):
        s.close(0)
    CTX.term()
    tmp.cleanup()
    return 0


if __name__ == "__main__":
    sys.exit(main())
