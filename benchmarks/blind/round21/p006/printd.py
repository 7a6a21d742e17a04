"""Office print server: a process per printer renders jobs and reports each one to the spool ledger."""
import signal
import sys

from ledger import Ledger
from spool import SpoolChannel
from workers import PrinterProcess, PRINTERS


def serve(jobs_each: int = 3) -> int:
    ledger = Ledger()
    channel = SpoolChannel(ledger.address)
    channel.report("server", "started")
    crew = [PrinterProcess(spec, channel, jobs_each) for spec in PRINTERS]
    for member in crew:
        member.start()
    for member in crew:
        member.join(timeout=4)
        if member.is_alive():
            member.kill()
            member.join()
    channel.report("server", "stopping")
    for row in ledger.collect():
        print(*row)
    channel.close()
    ledger.close()
    return max(abs(member.exitcode or 0) for member in crew)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(serve())
