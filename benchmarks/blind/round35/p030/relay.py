import json
import os
import threading

import zmq


class Relay(threading.Thread):
    """Carries results of request processes from a pipe to the bus."""

    def __init__(self, ctx, endpoint):
        super().__init__(daemon=True)
        self._r, self._w = os.pipe()
        self._out = ctx.socket(zmq.PUSH)
        self._out.connect(endpoint)

    def submit(self, result):
        line = json.dumps(result).encode() + b"\n"
        if len(line) > 512:
            raise ValueError("result too long for an atomic write")
        os.write(self._w, line)

    def run(self):
        with os.fdopen(self._r, "rb") as lines:
            for line in lines:
                record = json.loads(line)
                if not record:
                    break
                self._out.send_json(record)
        self._out.close(linger=500)

    def finish(self):
        self.submit({})
        self.join(3)
        os.close(self._w)
