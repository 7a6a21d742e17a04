"""Telegrams of the river gauges: STATION|YYYYMMDDhhmm|LEVEL_CM|CHECK"""
import dataclasses
import datetime as dt


class TelegramError(ValueError):
    pass


@dataclasses.dataclass(frozen=True)
class Reading:
    station: str
    taken: dt.datetime
    level_cm: int

    def as_dict(self):
        return {"station": self.station, "taken": self.taken.isoformat(), "level_cm": self.level_cm}


def checksum(text):
    return sum(text.encode("ascii")) % 97


def encode(station, taken, level_cm):
    body = f"{station}|{taken:%Y%m%d%H%M}|{level_cm}"
    return f"{body}|{checksum(body):02d}\n".encode("ascii")


def decode(line):
    text = line.decode("ascii").strip()
    body, _, check = text.rpartition("|")
    if not body or int(check) != checksum(body):
        raise TelegramError(f"checksum of {text!r}")
    station, stamp, level = body.split("|")
    return Reading(station, dt.datetime.strptime(stamp, "%Y%m%d%H%M"), int(level))
