import contextlib
import os
import signal
import sys
import traceback


class Attempt:
    def __init__(self, inside, pid=0):
        self.inside = inside
        self.pid = pid
        self.code = None

    def wait(self, seconds=3):
        def late(*_):
            os.kill(self.pid, signal.SIGKILL)
        previous = signal.signal(signal.SIGALRM, late)
        signal.alarm(seconds)
        try:
            _, status = os.waitpid(self.pid, 0)
            self.code = os.waitstatus_to_exitcode(status)
        finally:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, previous)
        return self.code


@contextlib.contextmanager
def isolated():
    """The body is entered twice; look at `inside` to know which side it is."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        attempt = Attempt(False, pid)
        yield attempt
        attempt.wait()
        return
    code = 0
    try:
        yield Attempt(True)
    except AssertionError:
        code = 3
    except BaseException:
        traceback.print_exc()
        code = 4
    os._exit(code)
