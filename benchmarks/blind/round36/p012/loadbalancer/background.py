"""Classic daemonizing, with a pipe that tells the launcher when it is over."""
import os
import signal
import time


def daemonize(pidfile):
    """Return None in the daemon and a descriptor to wait on in the launcher."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        os.waitpid(pid, 0)
        return reader
    os.setsid()
    if os.fork():
        os._exit(0)
    os.close(reader)
    os.chdir("/")
    os.umask(0o022)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(null, descriptor)
    with open(pidfile, "w") as out:
        out.write(f"{os.getpid()}\n")
    return None


def wait_for(descriptor, pidfile, seconds):
    """Wait until the daemon has closed its end, that is, has exited."""
    os.set_blocking(descriptor, False)
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        try:
            if os.read(descriptor, 1) == b"":
                break
        except BlockingIOError:
            time.sleep(0.05)
    else:
        with open(pidfile) as text:
            os.kill(int(text.read()), signal.SIGKILL)
    os.close(descriptor)
