import os


def become_daemon(pid_path: str) -> None:
    """Detach from the terminal: what follows the call runs in the daemon."""
    if os.fork():
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.chdir("/")
    null = os.open(os.devnull, os.O_RDWR)
    for fd in range(3):
        os.dup2(null, fd)
    with open(pid_path, "w", encoding="ascii") as fh:
        print(os.getpid(), file=fh)
