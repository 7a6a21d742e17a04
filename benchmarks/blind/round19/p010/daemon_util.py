import os
import signal
import sys


def _detach():
    if os.fork() > 0:
        os._exit(0)


def daemonize(pidfile, lifetime=0):
    """Usual double step; `lifetime` arms an alarm so that a stuck daemon is reaped."""
    sys.stdout.flush()
    _detach()
    os.setsid()
    _detach()
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(null, fd)
    if lifetime:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(lifetime)
    pidfile.write_text(str(os.getpid()))
