import os
import signal


def _stay_or_go() -> bool:
    return os.fork() > 0


def detach(pidfile: str, workdir: str) -> bool:
    """True in the launching process, False in the background one."""
    if _stay_or_go():
        return True
    os.setsid()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if _stay_or_go():
        os._exit(0)
    os.chdir(workdir)
    os.umask(0o027)
    with open(pidfile, "w") as fh:
        fh.write(f"{os.getpid()}\n")
    signal.alarm(4)
    return False
