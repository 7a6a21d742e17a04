import random
import time

from .daemon import Daemon
from .uplink import Uplink


class Meter(object):
    registry = []

    def __init__(self, name, factor):
        self.name = name
        self.factor = factor
        self.pulses = random.randrange(1000)
        Meter.registry.append(self)

    def read(self):
        self.pulses += random.randrange(10)
        return self.pulses * self.factor


class ConfiguredMixin(object):
    """Things that have self.settings and want a configure() call."""

    settings = None

    def configure(self):
        for name, factor in self.settings.meters():
            Meter(name, factor)


class MeterDaemon(ConfiguredMixin, Daemon):
    def __init__(self, settings, cycles):
        Daemon.__init__(self, settings.pidfile)
        self.settings = settings
        self.cycles = cycles
        self.uplink = None
        self.configure()

    def configure(self):
        super(MeterDaemon, self).configure()
        self.interval = self.settings.getfloat('interval')
        self.uplink = Uplink(
            self.settings.endpoint,
            self.settings.get('site'),
            self.settings.getint('hwm'),
        )

    def run(self):
        for _ in range(self.cycles):
            for meter in Meter.registry:
                self.uplink.push(meter.name, meter.read())
            time.sleep(self.interval)
        self.report('%d readings, %d dropped' % (self.uplink.sequence, self.uplink.dropped))
