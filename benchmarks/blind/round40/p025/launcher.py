"""fork and exec of units."""
import os
import signal

EXIT_EXEC = 203


class Launcher:
    def __init__(self, journal):
        self.journal = journal

    def start(self, unit):
        unit.starts += 1
        pid = os.fork()
        if pid == 0:
            self._become(unit)
        unit.pid = pid
        self.journal.entry(unit.name, f"started as {pid}")

    def _become(self, unit):
        os.setsid()
        for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        try:
            os.execvpe(unit.argv[0], unit.argv, {**os.environ, **unit.environ})
        except OSError as error:
            self.journal.entry(unit.name, f"exec {unit.argv[0]}: {error.strerror}")
        os._exit(EXIT_EXEC)
