import re
from types import MappingProxyType

LINE = re.compile(r"(?P<probe>\w+)=(?P<value>-?\d+(\.\d+)?)(?P<unit>[A-Z]?)")
SCALE = MappingProxyType({"": 1.0, "K": 1.0, "C": 1.0})


def readings(text):
    for m in LINE.finditer(text):
        yield {"probe": m["probe"], "value": float(m["value"]) * SCALE.get(m["unit"], 1.0)}
