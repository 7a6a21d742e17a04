import enum


class PPP(bytes, enum.Enum):
    READY = b"\x01"
    HEARTBEAT = b"\x02"
    QUIT = b"\x03"


INTERVAL = 0.15
LIVENESS = 4
LIFETIME = 5.0
