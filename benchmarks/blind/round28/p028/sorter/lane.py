import random
import time
from typing import List

from .messaging import EventSink
from .model import LaneEvent, LaneState, Parcel


class LaneController:
    """The diverter of one lane. Jams on oversize parcels and frees itself."""

    def __init__(self, number: int, sink: EventSink) -> None:
        self.number = number
        self._sink = sink

    def announce(self) -> None:
        self._sink.emit(LaneEvent(self.number, LaneState.IDLE))

    def run(self, parcels: List[Parcel]) -> None:
        for parcel in parcels:
            self._divert(parcel)
        self._sink.emit(LaneEvent(self.number, LaneState.IDLE))

    def _divert(self, parcel: Parcel) -> None:
        if parcel.is_oversize:
            self._sink.emit(LaneEvent(self.number, LaneState.JAMMED, parcel.barcode))
            time.sleep(0.05)
        self._sink.emit(LaneEvent(self.number, LaneState.DIVERTING, parcel.barcode))
        time.sleep(random.uniform(0.005, 0.02))
