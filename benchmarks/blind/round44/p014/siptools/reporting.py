import json

import zmq


class ReportingMixin(object):
    """Gives a task a line to the report collector."""

    report_endpoint = None

    def __init__(self, endpoint, *args):
        super().__init__(*args)
        self.report_endpoint = endpoint
        self.open_line()
        self.report("created")

    def setup(self):
        super().setup()
        self.open_line()

    def open_line(self):
        self._ctx = zmq.Context()
        self._line = self._ctx.socket(zmq.PUSH)
        self._line.linger = 400
        self._line.connect(self.report_endpoint)

    def report(self, event, **fields):
        fields.update(task=self.name, event=event)
        try:
            self._line.send(json.dumps(fields).encode(), zmq.NOBLOCK)
        except zmq.Again:
            pass

    def teardown(self):
        self._line.close()
        self._ctx.term()
        super().teardown()


class Collector(object):
    def __init__(self, endpoint):
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.pull.bind(endpoint)

    def reports(self, quiet_ms=250):
        while self.pull.poll(quiet_ms):
            yield json.loads(self.pull.recv())

    def close(self):
        self.pull.close(0)
        self.ctx.term()
