"""fork and exec of units."""
import os
import signal

EXIT_EXEC = 203


class Launcher:
    def __init__(self, journal):
        self.journal = journal

    def start(self, unit):
        unit.starts += 1
        report_r, report_w = os.pipe2(os.O_CLOEXEC)
        pid = os.fork()
        if pid == 0:
            os.close(report_r)
            self._become(unit, report_w)
        os.close(report_w)
        with os.fdopen(report_r, "rb") as report:
            errno = report.read()
        unit.pid = pid
        self.journal.entry(unit.name, f"started as {pid}")
        if errno:
            self.journal.entry(unit.name, f"exec {unit.argv[0]}: {os.strerror(int(errno))}")

    def _become(self, unit, report):
        os.setsid()
        for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        try:
            os.execvpe(unit.argv[0], unit.argv, {**os.environ, **unit.environ})
        except OSError as error:
            os.write(report, b"%d" % error.errno)
        os._exit(EXIT_EXEC)
