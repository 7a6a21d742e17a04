from dataclasses import dataclass

import zmq

from .channels import Channels


@dataclass(frozen=True)
class Trial:
    lr: float
    channels: Channels

    def __call__(self) -> None:
        loss = 1.0
        for _ in range(4):
            loss *= 1 - self.lr
            self.channels["loss"].send_json(loss, zmq.DONTWAIT)
