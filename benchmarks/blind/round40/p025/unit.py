import configparser
import enum
import shlex
from dataclasses import dataclass, field


class State(enum.Enum):
    IDLE = "idle"
    RUNNING = "running"
    EXITED = "exited"
    FAILED = "failed"


class Restart(enum.Enum):
    NO = "no"
    ON_FAILURE = "on-failure"


@dataclass
class Unit:
    name: str
    argv: list
    restart: Restart = Restart.NO
    limit: int = 0
    environ: dict = field(default_factory=dict)
    state: State = State.IDLE
    pid: int = 0
    starts: int = 0

    def wants_restart(self, code):
        return code != 0 and self.restart is Restart.ON_FAILURE and self.starts <= self.limit


def load_units(path):
    ini = configparser.ConfigParser()
    with open(path) as f:
        ini.read_file(f)
    for name in ini.sections():
        section = ini[name]
        pairs = shlex.split(section.get("env", ""))
        yield Unit(
            name,
            shlex.split(section["exec"]),
            Restart(section.get("restart", "no")),
            section.getint("limit", 0),
            dict(pair.split("=", 1) for pair in pairs),
        )
