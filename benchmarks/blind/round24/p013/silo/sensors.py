import hashlib

from .geometry import Silo


class SensorError(Exception):
    pass


def level_of(silo: Silo, attempt: int) -> float:
    digest = hashlib.sha1(silo.name.encode()).digest()
    if attempt == 0 and digest[0] % 2:
        raise SensorError(f"{silo.name}: no echo")
    return silo.height * digest[1] / 255


def retry_level(silo: Silo, tries: int = 3) -> float:
    for attempt in range(tries):
        try:
            return level_of(silo, attempt)
        except SensorError:
            if attempt == tries - 1:
                raise
    raise AssertionError
