import logging
import shutil
import signal
import sys
import tempfile
import time

from central import CentralLink, OfficeMonitor
from hardware import PrinterJammed, TicketPrinter

log = logging.getLogger("kiosk")


class Kiosk(object):
    FARES = {"A": 2.40, "B": 3.10, "AB": 3.60}

    def __init__(self, number, home):
        self.home = home
        self.url = "ipc://%s/central" % home
        self.link = CentralLink(number, self.url)
        self.printer = TicketPrinter(home)
        self.serial = 0
        self.stopping = False

    def install_signals(self):
        signal.signal(signal.SIGTERM, self.on_terminate)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    def on_terminate(self, signum, frame):
        self.stopping = True
        self.link.event("going-down", signal=signum)
        raise SystemExit(0)

    def sell(self, zone):
        self.serial += 1
        self.printer.put(self.serial, "%s  %.2f EUR" % (zone, self.FARES[zone]))
        try:
            self.printer.wait_printed(self.serial)
        except PrinterJammed:
            self.link.event("jam", serial=self.serial)
            return False
        self.link.event("sold", serial=self.serial, zone=zone)
        return True

    def run(self, customers):
        self.install_signals()
        self.printer.start()
        self.link.event("open")
        try:
            for zone in customers:
                if self.stopping:
                    break
                self.sell(zone)
        finally:
            self.printer.stop()
            self.link.event("closed", sold=self.serial)


def main():
    logging.basicConfig(level=logging.INFO)
    home = tempfile.mkdtemp(prefix="kiosk")
    kiosk = Kiosk(17, home)
    monitor = OfficeMonitor(kiosk.url)
    monitor.start()
    time.sleep(0.2)
    try:
        kiosk.run(["A", "AB", "B"])
        time.sleep(0.2)
    finally:
        monitor.done.set()
        monitor.join(2)
        kiosk.link.close()
        shutil.rmtree(home, ignore_errors=True)
    log.info("office saw %s", monitor.received)
    return 0


if __name__ == "__main__":
    sys.exit(main())
