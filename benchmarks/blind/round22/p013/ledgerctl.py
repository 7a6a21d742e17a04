"""ledgerctl: starts the audit ledger in the background, shows its journal."""
import argparse
import pathlib
import sys
import time

from ledgerd import Ledger, LedgerSettings, daemonize


def start(settings: LedgerSettings) -> int:
    ledger = Ledger(settings)
    ledger.open()
    daemonize(settings.pidfile)
    ledger.record("system", "ledger.started")
    for actor, what in (("ops", "config.read"), ("billing", "invoice.voided")):
        ledger.record(actor, what)
    ledger.seal()
    return 0


def tail(settings: LedgerSettings) -> int:
    deadline = time.monotonic() + 2
    while not settings.journal.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    if settings.journal.exists():
        print(settings.journal.read_text(), end="")
        settings.journal.unlink()
    settings.pidfile.unlink(missing_ok=True)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("start", "tail"))
    parser.add_argument("--journal", type=pathlib.Path, default=pathlib.Path("journal.txt"))
    args = parser.parse_args()
    settings = LedgerSettings(journal=args.journal.resolve())
    match args.command:
        case "start":
            return start(settings)
        case "tail":
            return tail(settings)
    return 2


if __name__ == "__main__":
    sys.exit(main())
