"""Job monitor: everything said about a job goes out on one PUB socket."""
import logging
import threading

import zmq


class JobMonitor:
    def __init__(self):
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.linger = 200
        self.pub.bind("inproc://job")
        self.lock = threading.Lock()

    def say(self, topic, text):
        with self.lock:
            self.pub.send_multipart([topic.encode(), text.encode()])

    def subscriber(self):
        sub = self.context.socket(zmq.SUB)
        sub.subscribe(b"")
        sub.connect("inproc://job")
        return sub

    def close(self):
        self.pub.close()
        self.context.term()


class MonitorHandler(logging.Handler):
    def __init__(self, monitor):
        super().__init__()
        self.monitor = monitor

    def emit(self, record):
        self.monitor.say(f"log.{record.processName}", self.format(record))
