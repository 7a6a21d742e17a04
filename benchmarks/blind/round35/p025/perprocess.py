import os


class PerProcess:
    """Attribute whose value is built again in every process that reads it."""

    def __init__(self, factory):
        self.factory = factory

    def __set_name__(self, owner, name):
        self.slot = f"_{name}_by_pid"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        pid, value = obj.__dict__.get(self.slot, (None, None))
        if pid != os.getpid():
            value = self.factory()
            obj.__dict__[self.slot] = (os.getpid(), value)
        return value
