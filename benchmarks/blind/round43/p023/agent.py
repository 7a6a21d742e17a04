#!/usr/bin/env python3
from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import tarfile
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from events import EventStream
from journal import Journal

log = logging.getLogger("backup")


@dataclass
class BackupSet:
    name: str
    source: Path
    files: list[Path] = field(default_factory=list)

    def scan(self) -> None:
        self.files = sorted(p for p in self.source.rglob("*") if p.is_file())


class Agent:
    def __init__(self, vault: Path) -> None:
        self.vault = vault
        self.address = f"ipc://{vault}/events"
        self.events = EventStream(self.address, serve=True)
        self.journal = Journal(vault / "journal.db", on_entry=self.events.emit)
        self.running: dict[int, str] = {}

    def start(self, backup: BackupSet) -> None:
        backup.scan()
        self.events.emit("queued", backup=backup.name, files=len(backup.files))
        pid = os.fork()
        if pid:
            self.running[pid] = backup.name
            return
        status = 1
        try:
            self._archive(backup)
            status = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(status)

    def _archive(self, backup: BackupSet) -> None:
        os.nice(5)
        self.events = EventStream(f"{self.address}-{os.getpid()}", serve=True)
        self.events.emit("started", backup=backup.name)
        with tarfile.open(self.vault / f"{backup.name}.tar.gz", "w:gz") as archive:
            for file in backup.files:
                archive.add(file, arcname=str(file.relative_to(backup.source)))
                self.journal.add(backup.name, file.name, file.stat().st_size)
        self.events.emit("finished", backup=backup.name)
        self.events.close()

    def wait(self, limit: float) -> int:
        failures = 0
        deadline = time.monotonic() + limit
        while self.running:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                name = self.running.pop(pid)
                code = os.waitstatus_to_exitcode(status)
                failures += code != 0
                self.events.emit("reaped", backup=name, code=code)
            elif time.monotonic() > deadline:
                for late in self.running:
                    os.kill(late, signal.SIGKILL)
            else:
                time.sleep(0.02)
        return failures

    def close(self) -> None:
        self.events.close()


def sample_home(home: Path, names: list[str]) -> list[BackupSet]:
    sets = []
    for name in names:
        folder = home / name
        folder.mkdir(parents=True)
        for number in range(3):
            (folder / f"{name}-{number}.txt").write_text(f"{name} {number}\n" * 50)
        sets.append(BackupSet(name, folder))
    return sets


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description="personal backup agent")
    parser.add_argument("command", choices=["backup"])
    parser.add_argument("--sets", default="documents", type=lambda text: text.split(","))
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.INFO)

    with tempfile.TemporaryDirectory() as scratch:
        vault = Path(scratch) / "vault"
        vault.mkdir()
        agent = Agent(vault)
        for backup in sample_home(Path(scratch) / "home", options.sets):
            agent.start(backup)
        failures = agent.wait(limit=5)
        log.info("totals %s", agent.journal.totals())
        agent.close()
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
