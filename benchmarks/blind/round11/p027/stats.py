import time

import net
import settings
import zmq

counts = {}


def bump(name):
    counts[name] = counts.get(name, 0) + 1


def flush():
    sock = net.context.socket(zmq.PUB)
    sock.linger = 0
    sock.connect(settings.STATS)
    for name, count in counts.items():
        sock.send_string("%s %d %d" % (name, count, time.time()))
    sock.close()
