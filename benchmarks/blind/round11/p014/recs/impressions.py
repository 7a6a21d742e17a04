import zmq


class ImpressionLog:
    def __init__(self, ctx: zmq.Context, url: str) -> None:
        self._push = ctx.socket(zmq.PUSH)
        self._push.linger = 0
        self._push.connect(url)

    def shown(self, user: int, items: list[int]) -> None:
        self._push.send_json({"user": user, "items": items}, zmq.DONTWAIT)
