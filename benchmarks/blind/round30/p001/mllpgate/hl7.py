"""Just enough HL7 v2 to route a message and acknowledge it."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

START, END = b"\x0b", b"\x1c\r"


class Hl7Error(ValueError):
    pass


@dataclass
class Message:
    segments: list[list[str]] = field(default_factory=list)

    @classmethod
    def parse(cls, raw: bytes) -> "Message":
        text = raw.decode("latin-1").strip("\r")
        segments = [line.split("|") for line in text.split("\r") if line]
        if not segments or segments[0][0] != "MSH":
            raise Hl7Error("message does not start with MSH")
        return cls(segments)

    def get(self, name: str, position: int, default: str = "") -> str:
        for segment in self.segments:
            if segment[0] == name:
                offset = position - 1 if name == "MSH" else position
                return segment[offset] if offset < len(segment) else default
        return default

    @property
    def control_id(self) -> str:
        return self.get("MSH", 10)

    @property
    def trigger(self) -> str:
        return self.get("MSH", 9)

    @property
    def mrn(self) -> str:
        return self.get("PID", 3).split("^")[0]


def acknowledge(message: Message, code: str = "AA") -> bytes:
    stamp = datetime.now().strftime("%Y%m%d%H%M%S")
    lines = [
        f"MSH|^~\\&|GATE|HOSP|||{stamp}||ACK|{message.control_id}|P|2.5",
        f"MSA|{code}|{message.control_id}",
    ]
    return "\r".join(lines).encode("latin-1")


def frame(payload: bytes) -> bytes:
    return START + payload + END
