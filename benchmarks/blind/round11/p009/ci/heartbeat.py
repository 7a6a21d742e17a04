import time

import zmq

CTX = zmq.Context()


class Heartbeat:
    beats = CTX.socket(zmq.PUB)

    @classmethod
    def bind(cls, url: str) -> None:
        cls.beats.linger = 0
        cls.beats.bind(url)

    @classmethod
    def beat(cls, who: str) -> None:
        cls.beats.send_string(f"{who} {time.time():.3f}")
