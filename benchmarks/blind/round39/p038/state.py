"""Process wide state.  There is exactly one STATE."""
import os
import tempfile
import time

import zmq


class State(object):
    def __init__(self):
        self.started = time.time()
        self.role = 'master'
        self.stopping = False
        self.reload_wanted = False
        self.context = None
        self.events = None

    def open(self):
        directory = tempfile.mkdtemp(prefix='watchman-')
        self.context = zmq.Context()
        self.events = self.context.socket(zmq.PUB)
        self.events.setsockopt(zmq.LINGER, 0)
        self.events.bind('ipc://%s/events' % directory)

    def emit(self, event, **extra):
        extra.update(event=event, role=self.role, pid=os.getpid(),
                     uptime=round(time.time() - self.started, 3))
        self.events.send_json(extra)

    def close(self):
        self.events.close()
        self.context.term()


STATE = State()
