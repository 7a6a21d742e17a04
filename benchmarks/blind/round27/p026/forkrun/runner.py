import os
import signal
import sys
import time
import unittest

from .marks import isolation_of

PASSED, UNSUCCESSFUL = 0, 3


def flatten(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from flatten(item)
        else:
            yield item


class ForkingRunner:
    def __init__(self, result):
        self.result = result

    def run(self, suite):
        self.result.startTestRun()
        for test in flatten(suite):
            timeout = isolation_of(test)
            if timeout is None:
                test(self.result)
            else:
                self.run_isolated(test, timeout)
        self.result.stopTestRun()
        return self.result

    def run_isolated(self, test, timeout):
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            test(self.result)
            sys.stdout.flush()
            os._exit(PASSED if self.result.wasSuccessful() else UNSUCCESSFUL)
        status = self.wait(pid, timeout)
        if status == PASSED:
            self.result.testsRun += 1
            self.result.passed += 1
        else:
            self.result.crashed(test, status)

    @staticmethod
    def wait(pid, timeout):
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)
