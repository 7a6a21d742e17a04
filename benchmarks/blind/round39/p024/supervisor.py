import os
import select
import signal
import time

from signals import Shutdown
from state import STATE


class Watch(object):
    """One watched directory, looked after by one child."""

    def __init__(self, path):
        self.path = path
        self.seen = {}

    def scan(self):
        changed = []
        for name in os.listdir(self.path):
            try:
                mtime = os.stat(os.path.join(self.path, name)).st_mtime
            except OSError:
                continue
            if self.seen.get(name) != mtime:
                self.seen[name] = mtime
                changed.append(name)
        return changed


class Supervisor(object):
    def __init__(self, paths):
        self.watches = [Watch(p) for p in paths]
        self.pids = {}
        self.pipes = {}

    def start_child(self, watch):
        rfd, wfd = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(rfd)
            self.child_main(watch, wfd)
        os.close(wfd)
        self.pids[pid] = watch
        self.pipes[rfd] = pid
        STATE.emit('started', child=pid, path=watch.path)

    def child_main(self, watch, wfd):
        STATE.role = 'watch'
        code = 0
        try:
            os.write(wfd, b'ready\n')
            limit = time.time() + 6
            while time.time() < limit:
                for name in watch.scan():
                    os.write(wfd, ('%s\n' % name).encode('utf-8', 'replace'))
                time.sleep(0.1)
        except Shutdown:
            code = 3
        except Exception:
            code = 1
        finally:
            os._exit(code)

    def loop(self, seconds):
        limit = time.time() + seconds
        while time.time() < limit and self.pipes:
            ready = select.select(list(self.pipes), [], [], 0.1)[0]
            for fd in ready:
                data = os.read(fd, 4096)
                if not data:
                    os.close(fd)
                    del self.pipes[fd]
                    continue
                for name in data.decode('utf-8', 'replace').split():
                    STATE.emit('change', name=name)

    def stop(self):
        for pid in self.pids:
            os.kill(pid, signal.SIGTERM)
        limit = time.time() + 2
        while self.pids:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                watch = self.pids.pop(pid)
                STATE.emit('stopped', child=pid, path=watch.path, status=status)
            elif time.time() > limit:
                for pid in self.pids:
                    os.kill(pid, signal.SIGKILL)
                limit += 2
            else:
                time.sleep(0.02)
