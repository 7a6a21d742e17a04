"""Voicemail boxes and their messages (in memory; the real store is on NFS)."""
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Iterator


@dataclass
class Voicemail:
    caller: str
    seconds: int
    received: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    transcript: str | None = None


@dataclass
class Mailbox:
    extension: str
    messages: list[Voicemail] = field(default_factory=list)

    @property
    def unheard(self) -> int:
        return len(self.messages)

    def summary(self) -> str:
        """Body of a message-summary NOTIFY, RFC 3842."""
        waiting = "yes" if self.unheard else "no"
        return f"Messages-Waiting: {waiting}\r\nVoice-Message: {self.unheard}/0 (0/0)\r\n"


def demo_boxes(count: int) -> Iterator[Mailbox]:
    for n in range(count):
        box = Mailbox(f"{200 + n}")
        box.messages += [Voicemail(f"+4930555{n}{i}", 5 + 7 * i) for i in range(n)]
        yield box
