import configparser
from dataclasses import dataclass


@dataclass
class Job:
    name: str
    kind: str
    text: str
    copies: int = 1


@dataclass
class QueueSettings:
    density: int
    width_mm: int


def load(path):
    cfg = configparser.ConfigParser()
    with open(path, encoding="utf-8") as handle:
        cfg.read_file(handle)
    settings = QueueSettings(cfg.getint("queue", "density"), cfg.getint("queue", "width_mm"))
    jobs = []
    for section in cfg.sections():
        if section.startswith("job."):
            part = cfg[section]
            jobs.append(Job(section[4:], part["kind"], part["text"], part.getint("copies", 1)))
    return settings, jobs
