from __future__ import annotations

import argparse
import functools
import multiprocessing
import pathlib
import tempfile

from detection.console import Console
from detection.pipeline import assemble
from detection.rules import RULES

SAMPLE = [
    "sshd[311]: Failed password for root from 10.0.0.{n} port 4711",
    "sshd[312]: Accepted publickey for deploy from 10.0.0.{n}",
    "sudo: www-data : command not allowed ; COMMAND=/bin/sh",
    "sshd[313]: Failed password for admin from 10.0.0.{n} port 4712",
    "cron[9]: (root) CMD (run-parts /etc/cron.hourly)",
]


def write_logs(folder: pathlib.Path, hosts: int) -> list[pathlib.Path]:
    logs = []
    for n in range(1, hosts + 1):
        log = folder / f"host{n}.log"
        log.write_text("\n".join(SAMPLE).format(n=n) + "\n")
        logs.append(log)
    return logs


def scan(log: pathlib.Path, pipeline) -> None:
    entrance = pipeline()
    with log.open() as lines:
        for number, line in enumerate(lines, 1):
            entrance.send((log.stem, number, line.rstrip()))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--hosts", type=int, default=2)
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="watchlog-") as name:
        folder = pathlib.Path(name)
        logs = write_logs(folder, options.hosts)
        with Console(f"ipc://{folder}/alerts") as console:
            pipeline = functools.partial(assemble, RULES, console.endpoint)
            entrance = pipeline()
            entrance.send(("watchlog", 0, "self-test: Failed password for nobody"))
            scanners = [multiprocessing.Process(target=scan, args=(log, pipeline)) for log in logs]
            for each in scanners:
                each.start()
            for each in scanners:
                each.join(3)
                if each.is_alive():
                    each.kill()
            entrance.close()
            alerts = console.alerts()
    print(f"{len(logs)} logs scanned, {len(alerts)} alerts")
    for alert in sorted(alerts, key=lambda a: (a["host"], a["line"])):
        print(f"  {alert['severity']:<8} {alert['host']}:{alert['line']} {alert['rule']}")


if __name__ == "__main__":
    main()
