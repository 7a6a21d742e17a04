"""Plug-ins of the drop folder watcher."""
import abc
import hashlib
import logging
import os

import zmq

log = logging.getLogger(__name__)


class Plugin(abc.ABC):
    suffixes = ()

    def __init__(self):
        self.ready = False
        self.settings = {}

    def configure(self, settings):
        if self.ready:
            return
        self.settings = dict(settings)
        self.open()
        self.ready = True

    def open(self):
        """Acquire what handle() needs."""

    def close(self):
        """Give it back."""

    @abc.abstractmethod
    def handle(self, path):
        ...


class Checksum(Plugin):
    suffixes = (".csv", ".xml")

    def handle(self, path):
        with open(path, "rb") as fh:
            return hashlib.sha1(fh.read()).hexdigest()


class Announce(Plugin):
    """Tells the ERP importer that a file has come in."""
    suffixes = (".csv",)

    def open(self):
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUSH)
        self.out.setsockopt(zmq.LINGER, 100)
        self.out.setsockopt(zmq.SNDTIMEO, 500)
        self.out.connect(self.settings["erp_url"])

    def handle(self, path):
        self.out.send_string(os.path.basename(path), zmq.NOBLOCK)
        return "announced"

    def close(self):
        self.out.close()
        self.context.term()


class Registry:
    def __init__(self):
        self._plugins = {}

    def add(self, plugin):
        self._plugins[type(plugin).__name__.lower()] = plugin

    def configure(self, settings):
        for plugin in self._plugins.values():
            plugin.configure(settings)

    def reset(self):
        self._plugins.clear()

    def shutdown(self):
        for plugin in self._plugins.values():
            if plugin.ready:
                plugin.close()

    def dispatch(self, path):
        results = {}
        for name, plugin in self._plugins.items():
            if path.endswith(plugin.suffixes):
                results[name] = plugin.handle(path)
        return results


registry = Registry()


def load():
    registry.add(Checksum())
    registry.add(Announce())
