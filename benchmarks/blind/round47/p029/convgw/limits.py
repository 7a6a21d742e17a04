import os
import resource
from functools import partial


def _restrict(cpu, nice):
    os.setsid()
    os.nice(nice)
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))


class Sandbox:
    """Limits of the converters, and the hook which applies them."""

    def __init__(self, owner, cpu=3, nice=5):
        self.owner = owner
        self.cpu = cpu
        self.nice = nice

    def hook(self):
        return partial(_restrict, self.cpu, self.nice)

    def refused(self, reason):
        self.owner.publish("refused", reason)
