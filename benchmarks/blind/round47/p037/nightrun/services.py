import os
import tempfile

import zmq

from .locator import Services


@Services.provide("workdir")
def workdir():
    return tempfile.TemporaryDirectory(prefix="nightrun")


@Services.provide("zmq")
def context():
    return zmq.Context()


class Dashboard:
    def __init__(self, ctx, url):
        self.sock = ctx.socket(zmq.PUSH)
        self.sock.linger = 200
        self.sock.connect(url)

    def progress(self, step, percent):
        self.sock.send_json({"step": step, "percent": percent, "pid": os.getpid()}, zmq.NOBLOCK)

    def close(self):
        self.sock.close()


@Services.provide("dashboard")
def dashboard():
    return Dashboard(Services.get("zmq"), os.environ["NIGHTRUN_DASHBOARD"])
