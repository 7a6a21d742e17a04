"""Event bus of the print room.

Everybody does ``from bus import bus`` and calls methods on it; the real
connection is made by the first call.
"""
import os
import tempfile

import zmq

_settings = {'endpoint': None, 'sender': 'spooler'}


def configure(**kw):
    _settings.update(kw)
    if not _settings['endpoint']:
        _settings['endpoint'] = 'ipc://%s/events' % tempfile.mkdtemp(prefix='spool-')
    return _settings['endpoint']


class Connection(object):
    def __init__(self, endpoint, sender):
        self.sender = sender
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 500
        self.sock.connect(endpoint)

    def publish(self, topic, **fields):
        fields['sender'] = '%s/%d' % (self.sender, os.getpid())
        fields['topic'] = topic
        try:
            self.sock.send_pyobj(fields, flags=zmq.NOBLOCK, protocol=2)
        except zmq.Again:
            return False
        return True

    def announce(self, text):
        return self.publish('announce', text=text)

    def shutdown(self):
        self.sock.close()
        self.ctx.term()


class LazyConnection(object):
    """Stands for a Connection which does not exist before it is needed."""

    def __init__(self, factory):
        self.__dict__['_factory'] = factory
        self.__dict__['_target'] = None
        self.__dict__['_pid'] = None

    def _resolve(self):
        pid = os.getpid()
        if self._target is None or self._pid != pid:
            self.__dict__['_target'] = self._factory()
            self.__dict__['_pid'] = pid
        return self._target

    def __getattr__(self, name):
        return getattr(self._resolve(), name)

    def __setattr__(self, name, value):
        setattr(self._resolve(), name, value)


bus = LazyConnection(lambda: Connection(_settings['endpoint'], _settings['sender']))
