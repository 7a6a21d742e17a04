import dataclasses
import multiprocessing
import time
from queue import Empty

from migration import events, settings


@dataclasses.dataclass
class Volume:
    shelfmark: str
    lines: list


@dataclasses.dataclass
class Converted:
    shelfmark: str
    entries: list
    rejected: int


def parse_line(raw):
    fields = raw.decode(settings.ENCODING).split(";")
    if len(fields) != 3 or not fields[1].isdigit():
        raise ValueError(raw)
    return {"name": fields[0].strip().title(), "year": int(fields[1]), "frame": fields[2].strip()}


class Converter(multiprocessing.Process):
    def __init__(self, inbox, outbox):
        super().__init__(daemon=True)
        self.inbox = inbox
        self.outbox = outbox

    def convert(self, volume):
        entries, rejected = [], 0
        for raw in volume.lines:
            try:
                entries.append(parse_line(raw))
            except ValueError:
                rejected += 1
        return Converted(volume.shelfmark, entries, rejected)

    def run(self):
        while True:
            try:
                volume = self.inbox.get(timeout=settings.STALL_SECONDS)
            except Empty:
                return
            if volume is None:
                return
            started = time.monotonic()
            result = self.convert(volume)
            events.emit("converted", volume.shelfmark, seconds=time.monotonic() - started)
            self.outbox.put(result)
