from configparser import ConfigParser
from dataclasses import dataclass, field


@dataclass
class Region:
    name: str
    zip: str
    base: float


@dataclass
class Config:
    readings: int
    interval: float
    regions: list[Region] = field(default_factory=list)


def read(path: str) -> Config:
    parser = ConfigParser()
    with open(path) as handle:
        parser.read_file(handle)
    service = parser["service"]
    config = Config(service.getint("readings"), service.getfloat("interval"))
    for section in parser.sections():
        kind, _, name = section.partition(":")
        if kind == "region":
            values = parser[section]
            config.regions.append(Region(name, values["zip"], values.getfloat("base")))
    return config
