"""Wire protocol of the lock service (DLP/1)."""
import enum
from typing import NamedTuple


class Verb(bytes, enum.Enum):
    ACQUIRE = b"ACQ"
    RELEASE = b"REL"
    GRANTED = b"GRT"
    REFUSED = b"REF"


class Frame(NamedTuple):
    verb: Verb
    resource: str
    owner: str

    def pack(self) -> list[bytes]:
        return [self.verb.value, self.resource.encode(), self.owner.encode()]

    @classmethod
    def unpack(cls, parts):
        verb, resource, owner = parts
        return cls(Verb(verb), resource.decode(), owner.decode())
