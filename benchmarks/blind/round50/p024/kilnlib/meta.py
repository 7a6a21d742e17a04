import os
import threading


class PerProcess(type):
    """Classes of this type have one instance per process."""

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls._key = (cls.__module__, name)
        cls._instances = {}
        cls._guard = threading.Lock()

    def __call__(cls, *args, **kwargs):
        key = (*cls._key, os.getpid())
        with cls._guard:
            if key not in cls._instances:
                cls._instances[key] = super().__call__(*args, **kwargs)
            return cls._instances[key]
