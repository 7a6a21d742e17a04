import zmq

from rack import Slot


class LampDriver:
    """Lamp controllers subscribe to their aisle."""

    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.bus = self.ctx.socket(zmq.XPUB)
        self.bus.bind_to_random_port("tcp://127.0.0.1")

    def self_check(self) -> None:
        self.bus.send(b"ALL on")
        self.bus.send(b"ALL off")

    def light(self, slot: Slot, qty: int) -> None:
        frame = b"%s %d" % (slot.address, qty)
        self.bus.send(frame)

    def rest(self) -> None:
        self.bus.send_string("ALL off")
        self.bus.close(linger=0)
        self.ctx.term()
