"""Generic unix daemon, after the recipe everybody used in 2007."""
import errno
import os
import select
import signal
import sys

STARTUP_TIMEOUT = 6.0


class Daemon(object):
    """Subclass this and override run()."""

    umask = 0o022
    workdir = '/'

    def __init__(self, pidfile, stdin='/dev/null', stdout=None, stderr=None):
        self.pidfile = pidfile
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self._status_fd = None

    def daemonize(self):
        rfd, wfd = os.pipe()
        try:
            pid = os.fork()
        except OSError as exc:
            sys.stderr.write('fork #1 failed: %s\n' % exc)
            sys.exit(1)
        if pid > 0:
            os.close(wfd)
            sys.exit(self._attend(rfd))

        os.close(rfd)
        os.chdir(self.workdir)
        os.setsid()
        os.umask(self.umask)

        if os.fork() > 0:
            os._exit(0)

        self._status_fd = wfd
        self._redirect()
        with open(self.pidfile, 'w') as fp:
            fp.write('%d\n' % os.getpid())

    def _redirect(self):
        sys.stdout.flush()
        sys.stderr.flush()
        for name, target in (('stdin', self.stdin), ('stdout', self.stdout), ('stderr', self.stderr)):
            if target is None:
                continue
            fd = os.open(target, os.O_RDWR if name != 'stdin' else os.O_RDONLY)
            os.dup2(fd, getattr(sys, '__%s__' % name).fileno())
            os.close(fd)

    def _attend(self, rfd):
        """Foreground half: wait until the daemon reports or goes away."""
        ready, _, _ = select.select([rfd], [], [], STARTUP_TIMEOUT)
        if not ready:
            self._kill(signal.SIGKILL)
            return 0
        line = os.read(rfd, 200).decode('ascii', 'replace').strip()
        print('meterd: %s' % (line or 'daemon went away'))
        return 0

    def report(self, text):
        if self._status_fd is not None:
            os.write(self._status_fd, text.encode('ascii') + b'\n')
            os.close(self._status_fd)
            self._status_fd = None

    def getpid(self):
        try:
            with open(self.pidfile) as fp:
                return int(fp.read().strip())
        except (IOError, ValueError):
            return None

    def _kill(self, signum):
        pid = self.getpid()
        if pid is None:
            return
        try:
            os.kill(pid, signum)
        except OSError as exc:
            if exc.errno != errno.ESRCH:
                raise

    def delpid(self):
        try:
            os.remove(self.pidfile)
        except OSError:
            pass

    def start(self):
        if self.getpid():
            sys.stderr.write('pidfile %s exists, already running?\n' % self.pidfile)
            sys.exit(1)
        self.daemonize()
        try:
            self.run()
        finally:
            self.delpid()

    def stop(self):
        self._kill(signal.SIGTERM)

    def run(self):
        raise NotImplementedError
