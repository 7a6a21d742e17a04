"""Backends register themselves when they are imported."""

_backends = {}


def register(cls):
    _backends[cls.name] = cls
    return cls


def lookup(name):
    if name not in _backends:
        __import__('archive.backends.%s_backend' % name)
    return _backends[name]
