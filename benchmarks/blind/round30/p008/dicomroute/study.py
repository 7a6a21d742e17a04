import hashlib
import struct
from dataclasses import dataclass

PREAMBLE = b"\0" * 128 + b"DICM"


@dataclass(frozen=True)
class Series:
    study_uid: str
    modality: str
    images: int

    def encode(self, number: int) -> bytes:
        """A file image with preamble and two elements, enough for a checksum."""
        value = f"{self.study_uid}.{number}".encode()
        value += b"\0" * (len(value) % 2)
        uid = struct.pack("<HH2sH", 0x0008, 0x0018, b"UI", len(value)) + value
        modality = struct.pack("<HH2sH", 0x0008, 0x0060, b"CS", 2) + self.modality.encode()
        return PREAMBLE + uid + modality


def checksum(payload: bytes) -> str:
    return hashlib.sha1(payload[len(PREAMBLE):]).hexdigest()[:12]
