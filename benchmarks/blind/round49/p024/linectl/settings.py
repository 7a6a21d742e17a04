from typing import NamedTuple


class StationSpec(NamedTuple):
    name: str
    cycle_s: float
    reject_every: int


STATIONS = (
    StationSpec("filler", 0.010, 0),
    StationSpec("capper", 0.012, 7),
    StationSpec("labeller", 0.015, 5),
)
CYCLES_WANTED = 12
SCADA_ENDPOINT = "inproc://scada"
