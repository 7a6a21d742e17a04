"""Event hub for the lobby: named events, weak listeners for bound methods."""
import weakref
from contextlib import contextmanager


class Hub:
    def __init__(self):
        self._refs = {}

    def subscribe(self, topic, fn):
        ref = weakref.WeakMethod(fn) if hasattr(fn, "__self__") else (lambda fn=fn: fn)
        self._refs.setdefault(topic, []).append(ref)

    def fire(self, topic, *args):
        for ref in self._refs.get(topic, []):
            if (fn := ref()) is not None:
                fn(topic, *args)

    @contextmanager
    def muted(self, topic):
        kept, self._refs[topic] = self._refs.get(topic, []), []
        try:
            yield
        finally:
            self._refs[topic] = kept
