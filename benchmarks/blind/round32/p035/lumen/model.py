import configparser
import typing as t

INVENTORY = """
[zone.altstadt]
cabinets = A-01 A-02
lamps = 18

[zone.industrie]
cabinets = I-01 I-02 I-03
lamps = 40
"""


class Zone(t.NamedTuple):
    name: str
    cabinets: t.List[str]
    lamps: int


def load_zones(text: str = INVENTORY) -> t.List[Zone]:
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return [
        Zone(section.split(".", 1)[1], parser[section]["cabinets"].split(), parser[section].getint("lamps"))
        for section in parser.sections()
    ]
