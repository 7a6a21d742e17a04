import zmq

from .sign import VariableSign


class SignRegistry:
    """Creates signs on demand and owns them, and the context, until dispose()."""

    def __init__(self, endpoint, addresses):
        self._endpoint = endpoint
        self._addresses = dict(addresses)
        self._signs = {}
        self._ctx = zmq.Context()

    def __getitem__(self, name):
        sign = self._signs.get(name)
        if sign is None:
            sign = VariableSign(self._ctx, name, self._addresses[name], self._endpoint)
            self._signs[name] = sign
        return sign

    def __iter__(self):
        return (self[name] for name in sorted(self._addresses))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for sign in self._signs.values():
            sign.dispose()
        self._signs.clear()
        self._ctx.term()
