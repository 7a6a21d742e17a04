"""Plug-ins are plain objects; a hook is any public method they happen to have."""
from functools import partial


class HookRelay:
    def __init__(self):
        self._plugins = []

    def register(self, plugin):
        self._plugins.append(plugin)
        return plugin

    def _fire(self, hook, /, **arguments):
        answers = []
        for plugin in self._plugins:
            method = getattr(plugin, hook, None)
            if method is not None:
                answers.append(method(**arguments))
        return answers

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return partial(self._fire, name)
