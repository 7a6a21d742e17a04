import configparser
import typing as t


class StationSpec(t.NamedTuple):
    code: str
    components: tuple
    noise: float


class Network(t.NamedTuple):
    name: str
    window_s: int
    rate_hz: int
    stations: tuple


def read(path) -> Network:
    ini = configparser.ConfigParser()
    with open(path) as f:
        ini.read_file(f)
    stations = tuple(
        StationSpec(s.split(":", 1)[1], tuple(ini[s]["components"].split()), ini[s].getfloat("noise"))
        for s in ini.sections()
        if s.startswith("station:")
    )
    net = ini["network"]
    return Network(net["name"], net.getint("window_s"), net.getint("rate_hz"), stations)
