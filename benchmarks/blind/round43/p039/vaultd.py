#!/usr/bin/env python3
"""vaultd - keeps the password vault open for a while and answers lookups."""
from __future__ import annotations

import argparse
import logging
import shutil
import tempfile
import time
from pathlib import Path

import zmq

import background
import crypto

log = logging.getLogger("vaultd")


class VaultDaemon:
    def __init__(self, runtime: Path, entries: dict[str, str], lock_after: float) -> None:
        self.runtime = runtime
        self.entries = entries
        self.lock_after = lock_after
        self.last_use = time.monotonic()

    def claim(self) -> None:
        """Binds the status feed, which fails if the vault is served already."""
        self.context = zmq.Context()
        self.status = self.context.socket(zmq.PUB)
        self.status.bind(f"ipc://{self.runtime}/status")

    @property
    def locked(self) -> bool:
        return not self.entries

    def answer(self, request: dict) -> dict:
        if self.locked:
            return {"error": "locked"}
        self.last_use = time.monotonic()
        return {"secret": self.entries.get(request.get("name", ""), "")}

    def check_idle(self) -> None:
        idle = time.monotonic() - self.last_use
        if not self.locked and idle > self.lock_after:
            self.entries.clear()
            self.status.send_string("locked")
            log.info("locked after %.1f s", idle)

    def serve(self, lifetime: float) -> None:
        self.status.send_string("unlocked")
        end = time.monotonic() + lifetime
        with zmq.Context() as context, context.socket(zmq.REP) as lookups:
            lookups.linger = 0
            lookups.bind(f"ipc://{self.runtime}/lookup")
            while time.monotonic() < end:
                if lookups.poll(100):
                    lookups.send_json(self.answer(lookups.recv_json()))
                self.check_idle()

    def release(self) -> None:
        self.context.destroy(linger=100)


def unlock(folder: Path, passphrase: str) -> dict[str, str]:
    vault = folder / "vault.bin"
    if not vault.exists():
        crypto.seal(vault, passphrase, {"mail": "hunter2", "bank": "tr0ub4dor"})
    return crypto.unseal(vault, passphrase)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lock-after", type=float, default=300)
    parser.add_argument("--lifetime", type=float, default=86400)
    parser.add_argument("--foreground", action="store_true")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")

    runtime = Path(tempfile.mkdtemp(prefix="vaultd-"))
    daemon = VaultDaemon(runtime, unlock(runtime, "correct horse"), options.lock_after)
    if not options.foreground:
        background.detach(runtime / "vaultd.pid")
    daemon.claim()
    log.info("vault is open, status at %s", runtime)
    try:
        daemon.serve(options.lifetime)
    finally:
        daemon.release()
        shutil.rmtree(runtime, ignore_errors=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
