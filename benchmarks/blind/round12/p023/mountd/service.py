import time
from itertools import islice

import zmq

from .daemon import detach
from .kinematics import track


class StatusLine:
    """PUB line on which the mount tells azimuth and elevation."""

    def __init__(self, cfg):
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 0)
        self.pub.bind(cfg.status_endpoint)

    def limit(self, n):
        self.pub.setsockopt(zmq.SNDHWM, n)

    def tell(self, az, el):
        self.pub.send(b"azel %.4f %.4f" % (az, el), zmq.NOBLOCK)


class MountService:
    def __init__(self, cfg):
        self.cfg = cfg
        self.line = None

    def prepare(self):
        self.line = StatusLine(self.cfg)

    def go_background(self):
        detach(self.cfg.pidfile)

    def run(self, steps, target_dec=38.78):
        self.prepare()
        self.go_background()
        self.line.limit(self.cfg.hwm)
        for az, el in islice(track(target_dec, self.cfg.latitude), steps):
            self.line.tell(az, el)
            time.sleep(0.2)
        return 0
