import configparser
from collections import namedtuple

Unit = namedtuple("Unit", "name period")
Settings = namedtuple("Settings", "heartbeat grace units")


def load(path):
    ini = configparser.ConfigParser()
    with open(path) as source:
        ini.read_file(source)
    units = [Unit(name.partition(":")[2], ini.getfloat(name, "period"))
             for name in ini.sections() if name.startswith("unit:")]
    return Settings(ini.getfloat("roverd", "heartbeat"), ini.getfloat("roverd", "grace"), units)
