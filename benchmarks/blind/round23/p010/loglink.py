"""Log records of the parking system, shipped to the control room over the local bus."""
import json
import logging

import zmq


class ControlRoomHandler(logging.Handler):
    def __init__(self, endpoint, level=logging.NOTSET):
        super().__init__(level)
        self.endpoint = endpoint
        self.link = zmq.Context.instance().socket(zmq.PUSH)
        self.link.setsockopt(zmq.LINGER, 300)
        self.link.setsockopt(zmq.SNDHWM, 5000)
        self.link.connect(endpoint)

    def emit(self, record):
        try:
            body = {
                "lvl": record.levelname,
                "src": record.name,
                "pid": record.process,
                "msg": record.getMessage(),
            }
            self.link.send_json(body)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self):
        if not self.link.closed:
            self.link.close()
        super().close()


class ControlRoom:
    def __init__(self):
        self.inbox = zmq.Context.instance().socket(zmq.PULL)
        self.endpoint = self.inbox.bind("tcp://127.0.0.1:*").addr

    def lines(self, wait=250):
        while self.inbox.poll(wait):
            entry = self.inbox.recv_json()
            yield f"{entry['lvl']:<8}{entry['src']:<18}{entry['msg']}"
