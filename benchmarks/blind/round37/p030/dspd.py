#!/usr/bin/env python3
"""Audio DSP daemon for the transmitter site.

Publishes channel levels as `level.<n>`, and `state` on start and stop. systemd stops it with SIGTERM.
"""
import argparse
import multiprocessing
import signal
import sys
import time

import zmq

import channel


class Daemon:
    def __init__(self, channels):
        self.channels = channels
        self.workers = []
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 100)
        self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")

    def install_signals(self):
        signal.signal(signal.SIGTERM, self.on_terminate)
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def on_terminate(self, signum, frame):
        self.announce("stopping")
        self.pub.close()
        self.context.term()
        sys.exit(0)

    def announce(self, state):
        self.pub.send_multipart([b"state", state.encode()])

    def start(self):
        for index in range(self.channels):
            ready = multiprocessing.Event()
            level = multiprocessing.Value("d", -120.0)
            proc = multiprocessing.Process(
                target=channel.run, args=(index, ready, level), name="dsp%d" % index
            )
            proc.start()
            self.workers.append((proc, ready, level))
        for proc, ready, _ in self.workers:
            if not ready.wait(3):
                raise RuntimeError("%s did not come up" % proc.name)
        self.announce("running")

    def meter(self, seconds, every=0.1):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for index, (_, _, level) in enumerate(self.workers):
                self.pub.send_multipart([b"level.%d" % index, b"%.1f" % level.value])
            time.sleep(every)

    def stop(self):
        for proc, _, _ in self.workers:
            proc.terminate()
        for proc, _, level in self.workers:
            proc.join(2)
            if proc.is_alive():
                proc.kill()
                proc.join(1)
            print("%s ended with %s, last level %.1f dB" % (proc.name, proc.exitcode, level.value))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--channels", type=int, default=2)
    ap.add_argument("--seconds", type=float, default=0.6)
    args = ap.parse_args()
    daemon = Daemon(args.channels)
    daemon.install_signals()
    daemon.start()
    try:
        daemon.meter(args.seconds)
    finally:
        daemon.stop()
    daemon.announce("stopped")
    daemon.pub.close()
    daemon.context.term()


if __name__ == "__main__":
    main()
