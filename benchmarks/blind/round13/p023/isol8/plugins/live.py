"""Publishes what happens, for the status bar of an editor."""
import json

import zmq


class LiveView:
    def __init__(self, topic):
        self.topic = topic
        self.context = zmq.Context()
        self.feed = None

    def session_started(self, total):
        self.feed = self.context.socket(zmq.PUB)
        port = self.feed.bind_to_random_port("tcp://127.0.0.1")
        print(f"live view on port {port}")
        self._publish("start", total=total)

    def test_finished(self, outcome):
        self._publish("test", name=outcome.name, status=outcome.status)

    def session_finished(self):
        self._publish("end")
        self.feed.close()
        self.context.term()

    def _publish(self, kind, **payload):
        self.feed.send_multipart([self.topic, kind.encode(), json.dumps(payload).encode()])
