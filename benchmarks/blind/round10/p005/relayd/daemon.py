"""The classic double fork. Returns True in the daemon, False in the process that started it."""
import os
import signal


def daemonize(pidfile: str) -> bool:
    first = os.fork()
    if first > 0:
        os.waitpid(first, 0)
        return False
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o022)
    signal.alarm(2)
    with open(pidfile, "w") as stream:
        stream.write(str(os.getpid()))
    return True
