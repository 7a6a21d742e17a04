import json
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
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            local = unittest.TestResult()
            test(local)
            problems = [text for _, text in local.failures + local.errors]
            os.write(writer, json.dumps(problems).encode())
            os._exit(PASSED if local.wasSuccessful() else UNSUCCESSFUL)
        os.close(writer)
        status = self.wait(pid, timeout)
        with open(reader) as stream:
            report = stream.read()
        if status in (PASSED, UNSUCCESSFUL):
            self.result.replay(test, json.loads(report))
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
