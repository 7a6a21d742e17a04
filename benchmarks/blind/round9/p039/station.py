"""Weather station: instruments from an ini file, each sampled in its process."""
from __future__ import annotations

import configparser
import importlib
import logging
import multiprocessing
from pathlib import Path
from typing import List

from instruments.base import Instrument

INI = Path(__file__).with_name("station.ini")


def load(path: Path) -> List[Instrument]:
    parser = configparser.ConfigParser()
    parser.read(path)
    found = []
    for name in parser.sections():
        section = parser[name]
        module, _, attribute = section["class"].rpartition(".")
        factory = getattr(importlib.import_module(module), attribute)
        found.append(factory.from_config(name, section))
    return found


def sample(instrument: Instrument, rounds: int) -> None:
    try:
        for _ in range(rounds):
            instrument.publish(instrument.measure())
    finally:
        instrument.close()


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    instruments = load(INI)
    processes = [
        multiprocessing.Process(target=sample, kwargs={"instrument": each, "rounds": 2})
        for each in instruments
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(2)
    for each in instruments:
        each.close()
    print([process.exitcode for process in processes])


if __name__ == "__main__":
    main()
