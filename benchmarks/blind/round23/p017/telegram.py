"""Train describer telegrams: <STX> train ; platform ; delay <ETX>."""
from typing import NamedTuple

STX, ETX, EOT = b"\x02", b"\x03", b"\x04"


class TelegramError(ValueError):
    pass


class Telegram(NamedTuple):
    train: str
    platform: int
    delay: int

    @classmethod
    def parse(cls, raw):
        if not (raw.startswith(STX) and raw.endswith(ETX)):
            raise TelegramError("framing")
        parts = raw[1:-1].decode("ascii").split(";")
        if len(parts) != 3:
            raise TelegramError(f"{len(parts)} fields")
        return cls(parts[0], int(parts[1]), int(parts[2]))

    def encode(self):
        return STX + ";".join(map(str, self)).encode() + ETX

    def text(self):
        late = f" +{self.delay}'" if self.delay else ""
        return f"{self.train}{late}"
