"""Device drivers. The printer needs a process of its own, its library blocks."""
import os
import signal
import time


class PrinterJammed(Exception):
    pass


class TicketPrinter(object):
    device = "/dev/usb/lp0"

    def __init__(self, spooldir):
        self.spooldir = spooldir
        self.pid = None

    def start(self):
        self.pid = os.fork()
        if self.pid == 0:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            try:
                self._serve()
            finally:
                os._exit(0)

    def _serve(self):
        deadline = time.time() + 6
        while time.time() < deadline:
            for name in sorted(os.listdir(self.spooldir)):
                if name.endswith(".tkt"):
                    src = os.path.join(self.spooldir, name)
                    os.rename(src, src[:-4] + ".out")
            time.sleep(0.05)

    def put(self, serial, text):
        tmp = os.path.join(self.spooldir, "%06d.tmp" % serial)
        with open(tmp, "w") as fh:
            fh.write(text)
        os.rename(tmp, tmp[:-4] + ".tkt")

    def wait_printed(self, serial, timeout=2.0):
        end = time.time() + timeout
        path = os.path.join(self.spooldir, "%06d.out" % serial)
        while not os.path.exists(path):
            if time.time() > end:
                raise PrinterJammed(serial)
            time.sleep(0.02)

    def stop(self):
        if not self.pid:
            return
        os.kill(self.pid, signal.SIGTERM)
        for _ in range(40):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                break
            time.sleep(0.05)
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.pid = None
