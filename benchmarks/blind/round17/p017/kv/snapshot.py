import json
import logging
import os
import pathlib
import time

import zmq

log = logging.getLogger("kv.snapshot")


class Snapshotter:
    def __init__(self, path, on_done, stream):
        self.path = pathlib.Path(path)
        self.on_done = on_done
        self.stream = stream
        self.child = None

    def begin(self, data):
        if self.child is not None:
            raise RuntimeError("a snapshot is under way")
        pid = os.fork()
        if pid:
            self.child = pid
            return
        status = 1
        try:
            self._write(data)
            self._replicate(data)
            self.on_done(str(self.path))
            status = 0
        except OSError:
            log.exception("snapshot failed")
        finally:
            os._exit(status)

    def _write(self, data):
        partial_file = self.path.with_suffix(".part")
        partial_file.write_text(json.dumps(data, sort_keys=True))
        partial_file.replace(self.path)

    def _replicate(self, data):
        for item in data.items():
            try:
                self.stream("=".join(item), zmq.NOBLOCK)
            except zmq.Again:
                log.warning("no replica takes %s", item[0])

    def finish(self, patience=3.0):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            pid, status = os.waitpid(self.child, os.WNOHANG)
            if pid:
                self.child = None
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.02)
        os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        self.child = None
        return False
