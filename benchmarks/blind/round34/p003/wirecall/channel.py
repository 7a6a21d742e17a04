import zmq

from .runtime import runtime


class ChannelPool:
    """Keeps one DEALER per endpoint; proxies of the same server share it."""

    def __init__(self):
        self._open = {}

    def __getitem__(self, endpoint):
        channel = self._open.get(endpoint)
        if channel is None or channel.closed:
            channel = runtime.context.socket(zmq.DEALER)
            channel.setsockopt(zmq.LINGER, 300)
            channel.setsockopt(zmq.SNDTIMEO, 1000)
            channel.connect(endpoint)
            self._open[endpoint] = channel
        return channel

    def close(self):
        while self._open:
            _, channel = self._open.popitem()
            channel.close()


channels = ChannelPool()
