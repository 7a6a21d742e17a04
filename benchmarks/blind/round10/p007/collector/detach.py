import os


def detach() -> bool:
    """True in the detached process, False in the one that the user started."""
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return False
    os.setsid()
    if os.fork():
        os._exit(0)
    os.chdir("/")
    return True
