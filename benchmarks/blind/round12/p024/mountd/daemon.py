"""Classic Unix daemon steps, without closing anything."""
import os


def detach(pidfile):
    if os.fork() > 0:
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o022)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    with open(pidfile, "w") as fh:
        fh.write(str(os.getpid()))


def read_pid(pidfile):
    for _ in range(20):
        try:
            with open(pidfile) as fh:
                return int(fh.read() or 0)
        except FileNotFoundError:
            import time
            time.sleep(0.05)
    return 0
