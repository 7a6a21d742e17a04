import zmq


class ChangeFeed:
    """Publishes which article changed, for caches downstream."""

    def __init__(self, context: zmq.Context, endpoint: str):
        self._endpoint = endpoint
        self._socket = context.socket(zmq.PUSH)
        self._socket.linger = 300
        self._socket.connect(endpoint)

    def changed(self, sku: str, revision: int) -> None:
        self._socket.send_multipart([sku.encode(), b"%d" % revision])

    def close(self) -> None:
        self._socket.close()
