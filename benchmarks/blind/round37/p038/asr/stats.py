"""Real time factor and word counts, for Grafana."""
import json
import os

import zmq

URL = os.environ.get("ASR_STATS_URL", "ipc:///tmp/asr-stats.ipc")

_context = zmq.Context()
_pub = _context.socket(zmq.PUB)
_pub.setsockopt(zmq.LINGER, 0)
_pub.setsockopt(zmq.SNDHWM, 200)
_pub.connect(URL)


def emit(metric, value, **labels):
    _pub.send_multipart([metric.encode(), json.dumps({"v": value, **labels}).encode()])
