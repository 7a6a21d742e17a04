# Shared by all gateways: classic double fork, with a pipe on which the
# caller waits until the service says it is up.
import os
import sys
import select

_ready_fd = None


def daemonize(pidfile, workdir, wait=4):
    global _ready_fd
    r, w = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid > 0:
        os.close(w)
        os.waitpid(pid, 0)
        ok = select.select([r], [], [], wait)[0] and os.read(r, 16)
        sys.stdout.write('started\n' if ok else 'no answer from service\n')
        sys.stdout.flush()
        os._exit(0)
    os.close(r)
    os.setsid()
    os.umask(0o027)
    if os.fork() > 0:
        os._exit(0)
    os.chdir(workdir)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    if null > 2:
        os.close(null)
    with open(pidfile, 'w') as f:
        f.write('%d\n' % os.getpid())
    _ready_fd = w


def ready():
    global _ready_fd
    if _ready_fd is not None:
        os.write(_ready_fd, b'up')
        os.close(_ready_fd)
        _ready_fd = None
