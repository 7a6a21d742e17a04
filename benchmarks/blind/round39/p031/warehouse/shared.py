"""Shared environment of the warehouse programs."""
import os
import shutil
import tempfile

import zmq


class Borg(object):
    """Alex Martelli's: all instances are one."""

    _shared_state = {}

    def __init__(self):
        self.__dict__ = self._shared_state


class Env(Borg):
    def __init__(self):
        Borg.__init__(self)
        if 'rundir' not in self.__dict__:
            self.rundir = tempfile.mkdtemp(prefix='warehouse-')
            self.verbose = False
            self._zctx = None

    @property
    def zctx(self):
        if self._zctx is None:
            self._zctx = zmq.Context()
            self._zctx.setsockopt(zmq.LINGER, 200)
        return self._zctx

    def endpoint(self, name):
        return 'ipc://' + os.path.join(self.rundir, name)

    def clean(self):
        if self._zctx is not None:
            self._zctx.term()
            self._zctx = None
        shutil.rmtree(self.rundir, ignore_errors=True)


class EnvMixin(object):
    @property
    def env(self):
        return Env()
