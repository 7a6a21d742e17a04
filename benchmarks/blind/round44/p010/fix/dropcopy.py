import json
import logging
import time

import zmq

log = logging.getLogger(__name__)


class DropCopy:
    """Copies of executions for the clearing firm."""

    def __init__(self, context, bind_to="tcp://127.0.0.1"):
        self.socket = context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.SNDHWM, 5000)
        self.socket.setsockopt(zmq.LINGER, 100)
        self.port = self.socket.bind_to_random_port(bind_to)
        self.count = 0

    def execution(self, member, message):
        record = {
            "member": member,
            "clordid": message.get(11),
            "symbol": message.get(55),
            "qty": message.get(38),
            "at": time.time(),
        }
        self.socket.send_multipart([member.encode(), json.dumps(record).encode()], flags=zmq.NOBLOCK)
        self.count += 1

    def close(self):
        log.info("drop copy on port %d closed", self.port)
        self.socket.close()
