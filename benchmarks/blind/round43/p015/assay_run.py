import argparse
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import zmq

from assay.launcher import Launcher
from assay.protocol import WellJob

COMPOUNDS = ["staurosporine", "imatinib", "dasatinib", "bosutinib"]


class Controller:
    def __init__(self, folder: Path, wells: list[str]):
        self.context = zmq.Context()
        self.results = self.context.socket(zmq.PULL)
        url = f"ipc://{folder}/results"
        self.results.bind(url)
        self.launcher = Launcher(folder, url)
        self.jobs = [
            WellJob(well, COMPOUNDS[n % len(COMPOUNDS)], ic50_nm=40.0 * (n + 1))
            for n, well in enumerate(wells)
        ]
        self.curves: dict[str, list] = defaultdict(list)

    def run(self, seconds: float = 7.0) -> None:
        for job in self.jobs:
            self.launcher.launch(job)
        expected = sum(len(job.doses_nm) for job in self.jobs)
        until = time.monotonic() + seconds
        while expected and time.monotonic() < until:
            if self.results.poll(100):
                point = self.results.recv_json()
                self.curves[point["well"]].append((point["dose"], point["inhibition"]))
                expected -= 1
        time.sleep(0.2)
        for job, code in self.launcher.reap():
            print(f"{job.well} ({job.compound}): exit {code}, {len(self.curves[job.well])} points")

    def close(self) -> None:
        self.launcher.stop()
        self.results.close(0)
        self.context.term()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--wells", nargs="+", default=["A1"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="assay") as folder:
        controller = Controller(Path(folder), options.wells)
        try:
            controller.run()
        finally:
            controller.close()
