import enum
import struct

import zmq

from .service import Service

SAMPLE = struct.Struct(">Iff")


class Mode(enum.Enum):
    IDLE = b"I"
    HEAT = b"H"
    COOL = b"C"


class Plant:
    """First-order thermal model."""

    def __init__(self, ambient: float = 21.0):
        self.temperature = ambient
        self.mode = Mode.IDLE

    def regulate(self, setpoint: float) -> None:
        delta = setpoint - self.temperature
        if abs(delta) < 0.1:
            self.mode = Mode.IDLE
        else:
            self.mode = Mode.HEAT if delta > 0 else Mode.COOL

    def step(self) -> float:
        self.temperature += {Mode.HEAT: 0.4, Mode.COOL: -0.4, Mode.IDLE: 0.0}[self.mode]
        return self.temperature


class ChamberService(Service):
    def open_ports(self) -> None:
        self.ctx = zmq.Context()
        self.samples = self.ctx.socket(zmq.PUB)
        self.samples.linger = 0
        self.samples.bind_to_random_port("tcp://127.0.0.1")
        self.commands = self.ctx.socket(zmq.REP)
        self.commands.linger = 0
        port = self.commands.bind_to_random_port(self.settings.command_url)
        self.log(f"commands on {port}")

    def work(self) -> None:
        plant = Plant()
        for tick in range(self.settings.samples):
            self.kick()
            plant.regulate(self.settings.setpoint)
            value = plant.step()
            self.samples.send(SAMPLE.pack(tick, value, self.settings.setpoint))
            if self.commands.poll(50):
                self.answer(plant)
        self.log(f"final {plant.temperature:.1f}")

    def answer(self, plant: Plant) -> None:
        request = self.commands.recv()
        if request == b"mode?":
            self.commands.send(plant.mode.value)
        else:
            self.commands.send(b"?")
