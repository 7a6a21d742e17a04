import configparser
import os
import tempfile

DEFAULTS = """
[gateway]
name = pgw01
filter_timeout = 5

[status]
topic = lp

[queues]
label = pad
invoice = header,pad
"""


class GatewayConfig:
    def __init__(self, text=DEFAULTS):
        self._cp = configparser.ConfigParser()
        self._cp.read_string(text)
        self.rundir = tempfile.mkdtemp(prefix="printgw-")

    @property
    def name(self):
        return self._cp.get("gateway", "name")

    @property
    def filter_timeout(self):
        return self._cp.getfloat("gateway", "filter_timeout")

    @property
    def topic(self):
        return self._cp.get("status", "topic")

    @property
    def status_url(self):
        return "ipc://" + os.path.join(self.rundir, "status.sock")

    def filters(self, queue):
        raw = self._cp.get("queues", queue, fallback="pad")
        return [f.strip() for f in raw.split(",") if f.strip()]
