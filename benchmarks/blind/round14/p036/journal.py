"""The journal: a PAIR of sockets, one written by the service, one read back by the archivist."""
import threading

import zmq


class Journal:
    def __init__(self, hwm=500):
        self._lock = threading.Lock()
        self._ctx = zmq.Context()
        self._reader = self._ctx.socket(zmq.PULL)
        self._reader.rcvhwm = hwm
        port = self._reader.bind_to_random_port("tcp://127.0.0.1")
        self._writer = self._ctx.socket(zmq.PUSH)
        self._writer.connect("tcp://127.0.0.1:%d" % port)

    def __iadd__(self, entry):
        who, what, n = entry
        line = "%s\t%s\t%d" % (who, what, n)
        with self._lock:
            self._writer.send(line.encode("utf-8"), zmq.NOBLOCK)
        return self

    def replay(self):
        out = []
        while self._reader.poll(200):
            out.append(self._reader.recv().decode("utf-8").split("\t")[1])
        return out

    def close(self):
        self._ctx.destroy(linger=0)
