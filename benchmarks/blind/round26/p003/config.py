import configparser
from dataclasses import dataclass, field


@dataclass
class ValveConfig:
    name: str
    litres_per_minute: float
    target_litres: float


@dataclass
class PumpConfig:
    name: str
    pressure_bar: float


@dataclass
class SiteConfig:
    site: str
    cycle_seconds: float
    valves: list[ValveConfig] = field(default_factory=list)
    pumps: list[PumpConfig] = field(default_factory=list)


def load(path: str) -> SiteConfig:
    ini = configparser.ConfigParser()
    if not ini.read(path):
        raise SystemExit(f"cannot read {path}")
    head = ini["controller"]
    cfg = SiteConfig(head["site"], head.getfloat("cycle_seconds"))
    for name in ini.sections():
        kind, _, label = name.partition(":")
        sec = ini[name]
        if kind == "valve":
            cfg.valves.append(
                ValveConfig(label, sec.getfloat("litres_per_minute"), sec.getfloat("target_litres"))
            )
        elif kind == "pump":
            cfg.pumps.append(PumpConfig(label, sec.getfloat("pressure_bar")))
    return cfg
