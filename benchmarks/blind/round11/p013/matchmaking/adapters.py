import time

import zmq


class ZmqAnnouncer:
    def __init__(self, ctx: zmq.Context, url: str) -> None:
        self._pub = ctx.socket(zmq.PUB)
        self._pub.bind(url)

    def announce(self, text: str) -> None:
        self._pub.send_string(text)


class PrintAnnouncer:
    def announce(self, text: str) -> None:
        print(text)


class SystemClock:
    def now(self) -> float:
        return time.time()
