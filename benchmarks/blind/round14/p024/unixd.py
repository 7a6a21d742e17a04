# -*- coding: utf-8 -*-
"""The usual double fork (Stevens), plus pid file helpers."""
import errno
import os
import sys
import time


def _detach():
    pid = os.fork()
    if pid > 0:
        os._exit(0)


def become_daemon(pidfile, logfile):
    sys.stdout.flush()
    _detach()
    os.setsid()
    os.umask(0o022)
    _detach()
    f = open(pidfile, 'w')
    f.write('%d\n' % os.getpid())
    f.close()
    null = os.open(os.devnull, os.O_RDWR)
    out = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(null, 0)
    os.dup2(out, 1)
    os.dup2(out, 2)


def read_pid(pidfile, patience=1.0):
    end = time.time() + patience
    while time.time() < end:
        try:
            return int(open(pidfile).read())
        except (IOError, ValueError):
            time.sleep(0.05)
    return None


def wait_gone(pid, seconds):
    end = time.time() + seconds
    while time.time() < end:
        try:
            os.kill(pid, 0)
        except OSError as e:
            return e.errno == errno.ESRCH
        time.sleep(0.05)
    return False
