import enum
from typing import NamedTuple, Optional


class Kind(enum.Enum):
    CONNECT = "CON"
    PUBLISH = "PUB"
    SUBSCRIBE = "SUB"
    BYE = "BYE"


class Packet(NamedTuple):
    kind: Kind
    topic: str = ""
    payload: str = ""

    def encode(self) -> bytes:
        return f"{self.kind.value}|{self.topic}|{self.payload}\n".encode()

    @classmethod
    def decode(cls, raw: bytes) -> Optional["Packet"]:
        kind, *rest = raw.decode().rstrip("\n").split("|", 2)
        try:
            return cls(Kind(kind), *rest)
        except ValueError:
            return None
