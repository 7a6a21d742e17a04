"""Generic daemon class, to be subclassed: override run()."""
import os
import select
import sys


class Daemon:
    def __init__(self, pidfile, logfile=os.devnull):
        self.pidfile = pidfile
        self.logfile = logfile

    def daemonize(self):
        """UNIX double fork. The starter waits until the daemon is done or 6 s are over."""
        reader, self._alive = os.pipe()
        pid = os.fork()
        if pid > 0:
            os.close(self._alive)
            os.waitpid(pid, 0)
            select.select([reader], [], [], 6)
            self.started()
            sys.exit(0)
        os.close(reader)
        os.chdir("/")
        os.setsid()
        os.umask(0o027)
        if os.fork() > 0:
            os._exit(0)

        sys.stdout.flush()
        sys.stderr.flush()
        with open(os.devnull) as stdin, open(self.logfile, "a") as log:
            os.dup2(stdin.fileno(), sys.stdin.fileno())
            os.dup2(log.fileno(), sys.stdout.fileno())
        with open(self.pidfile, "w") as handle:
            handle.write("%d\n" % os.getpid())

    def running(self):
        try:
            with open(self.pidfile) as handle:
                pid = int(handle.read())
            os.kill(pid, 0)
        except (OSError, ValueError):
            return None
        return pid

    def start(self):
        pid = self.running()
        if pid:
            sys.exit("already running with pid %d" % pid)
        self.daemonize()
        try:
            self.run()
        finally:
            os.remove(self.pidfile)

    def started(self):
        pass

    def run(self):
        raise NotImplementedError
