from __future__ import annotations

import datetime
import multiprocessing

import zmq


class StageClock(multiprocessing.Process):
    """Works out the running times of one stage and sends them to the info point."""

    changeover = datetime.timedelta(minutes=20)

    def __init__(self, stage: str, acts: list, address: str) -> None:
        super().__init__(name=f"stage-{stage}")
        self.stage = stage
        self.acts = acts
        self.address = address
        self.context: zmq.Context | None = None
        self.out: zmq.Socket | None = None

    def slots(self):
        at = datetime.datetime(2024, 7, 6, 17, 0)
        for act, minutes in self.acts:
            yield at, act
            at += datetime.timedelta(minutes=minutes) + self.changeover

    def run(self) -> None:
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUSH)
        self.out.linger = 2000
        self.out.connect(self.address)
        for at, act in self.slots():
            self.out.send_json({"stage": self.stage, "at": f"{at:%H:%M}", "act": act}, zmq.NOBLOCK)
        self.out.close()
        self.context.term()
