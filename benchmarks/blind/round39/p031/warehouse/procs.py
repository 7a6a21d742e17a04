"""Processes of the warehouse.

BaseProc keeps names and exit codes in order, LoopProc calls step() until it
returns something false, SocketLoopProc has an outlet.
"""
import multiprocessing
import signal
import sys
import time
import traceback

import zmq

from warehouse.shared import EnvMixin


class BaseProc(EnvMixin, multiprocessing.Process):
    counter = 0

    def __init__(self, **kw):
        type(self).counter += 1
        kw.setdefault('name', '%s-%d' % (type(self).__name__.lower(), type(self).counter))
        multiprocessing.Process.__init__(self, **kw)
        self.daemon = True

    def setup(self):
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def cleanup(self):
        pass

    def body(self):
        raise NotImplementedError

    def run(self):
        self.setup()
        try:
            self.body()
        except Exception:
            traceback.print_exc()
            sys.exit(1)
        finally:
            self.cleanup()

    def finish(self, timeout=3.0):
        self.join(timeout)
        if self.is_alive():
            self.kill()
            self.join(1.0)
        return self.exitcode


class LoopProc(BaseProc):
    pause = 0.01

    def body(self):
        while self.step():
            time.sleep(self.pause)

    def step(self):
        return False


class SocketLoopProc(LoopProc):
    outlet = None

    def setup(self):
        super(SocketLoopProc, self).setup()
        self.out = self.env.zctx.socket(zmq.PUSH)
        self.out.connect(self.env.endpoint(self.outlet))

    def put(self, obj):
        try:
            self.out.send_pyobj(obj, zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True

    def cleanup(self):
        self.out.close()
        super(SocketLoopProc, self).cleanup()
