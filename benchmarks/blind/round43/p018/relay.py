import multiprocessing
import threading


class Relay:
    """Takes events from any process and hands them to one view."""

    _END = None

    def __init__(self, view):
        self._view = view
        self._inbox = multiprocessing.SimpleQueue()
        self._thread = threading.Thread(target=self._forward, name="relay", daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *exc_info):
        self._inbox.put(self._END)
        self._thread.join(2)

    def update(self, event, **details):
        self._inbox.put((event, details))

    def _forward(self):
        while (item := self._inbox.get()) is not self._END:
            event, details = item
            self._view.update(event, **details)
