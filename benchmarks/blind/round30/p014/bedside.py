#!/usr/bin/env python3
"""Bedside concentrator.

Two jobs: take packets from the beds and spool them (this must never stall), and record the spool,
raising alarms on the ward bus.  Each job has its own process.
"""
import logging
import optparse
import os
import signal
import sys
import tempfile
import time

import zmq

from spool import Spool
from waveform import decode, packets

LOW_SPO2 = 92
log = logging.getLogger("bedside")


class WardBus:
    def __init__(self, url):
        self.url = url
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUB)
        self.sock.setsockopt(zmq.LINGER, 100)
        self.sock.bind(url)

    def publish(self, topic, **fields):
        self.sock.send_multipart([topic.encode(), repr(fields).encode()])

    def close(self):
        self.sock.close()
        self.ctx.term()


class Concentrator:
    def __init__(self, bus, spool, beds, seconds):
        self.bus = bus
        self.spool = spool
        self.beds = beds
        self.seconds = seconds
        self.recorder = None
        self.alarms = 0

    def split(self):
        """Become two processes; tells whether this is the one that takes packets."""
        pid = os.fork()
        if pid:
            self.recorder = pid
            log.info("recorder is %d", pid)
            return True
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return False

    def take(self):
        streams = [packets(bed, 40) for bed in range(1, self.beds + 1)]
        deadline = time.monotonic() + self.seconds
        while time.monotonic() < deadline:
            for stream in streams:
                packet = next(stream, None)
                if packet is not None:
                    self.spool.append(packet)
            time.sleep(0.01)

    def record(self):
        offset, low = 0, set()
        deadline = time.monotonic() + self.seconds + 0.3
        while time.monotonic() < deadline:
            fresh, offset = self.spool.follow(offset)
            for bed, tick, _ecg, spo2 in map(decode, fresh):
                if spo2 < LOW_SPO2 and bed not in low:
                    low.add(bed)
                    self.alarms += 1
                    self.bus.publish("alarm.spo2", bed=bed, tick=tick, value=spo2)
                elif spo2 >= LOW_SPO2:
                    low.discard(bed)
            time.sleep(0.03)

    def reap(self):
        deadline = time.monotonic() + 3
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.recorder, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.05)
        os.kill(self.recorder, signal.SIGKILL)
        os.waitpid(self.recorder, 0)
        return -signal.SIGKILL

    def run(self):
        self.bus.publish("state", up=True, beds=self.beds)
        if self.split():
            self.take()
            code = self.reap()
            self.bus.publish("state", up=False)
            log.info("recorder ended with %d", code)
            return 0
        self.record()
        logging.shutdown()
        os._exit(0 if self.alarms else 3)


def main(argv):
    parser = optparse.OptionParser()
    parser.add_option("--beds", type="int", default=1)
    parser.add_option("--seconds", type="float", default=0.5)
    options, _ = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    with tempfile.TemporaryDirectory(prefix="bedside-") as tmp:
        bus = WardBus("ipc://%s/ward" % tmp)
        try:
            concentrator = Concentrator(bus, Spool(os.path.join(tmp, "spool")), options.beds, options.seconds)
            return concentrator.run()
        finally:
            bus.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
