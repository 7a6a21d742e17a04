import os

import net
import stats
import zmq


def fetch(path):
    return [path.rstrip("/") + "/" + str(n) for n in range(3)]


def work(path):
    for link in fetch(path):
        try:
            net.links.send_string(link, zmq.DONTWAIT)
        except zmq.Again:
            stats.bump("dropped")
        else:
            stats.bump("sent")
    stats.flush()


def start(path):
    pid = os.fork()
    if pid > 0:
        return pid
    code = 1
    try:
        work(path)
        code = 0
    finally:
        os._exit(code)
