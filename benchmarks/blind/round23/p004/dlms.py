"""A tiny stand-in for the DLMS stack: answers register reads of simulated meters."""
import hashlib
from enum import IntEnum


class Register(IntEnum):
    IMPORT_KWH = 0x0108
    EXPORT_KWH = 0x0208
    VOLTAGE_L1 = 0x2007


class MeterSession:
    def __init__(self, serial):
        self.serial = serial

    def __enter__(self):
        self._seed = hashlib.md5(str(self.serial).encode()).digest()
        return self

    def __exit__(self, *exc):
        self._seed = None

    def read(self, register: Register) -> float:
        scale = {Register.VOLTAGE_L1: 0.05}.get(register, 10.0)
        base = 225.0 if register is Register.VOLTAGE_L1 else 0.0
        return round(base + self._seed[register % 16] * scale, 2)
