import unittest

import zmq


class DashboardResult(unittest.TestResult):
    """Passes each outcome on to the test dashboard as soon as it is known."""

    def __init__(self, dashboard: zmq.Socket, verbose: bool = False):
        super().__init__()
        self.dashboard = dashboard
        self.verbose = verbose
        self.passed = 0

    def _tell(self, test, outcome, detail=""):
        self.dashboard.send_json({"test": test.id(), "outcome": outcome, "detail": detail}, zmq.DONTWAIT)
        if self.verbose:
            print(f"{outcome:8} {test.id()}")

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1
        self._tell(test, "passed")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, "failed", str(err[1]))

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, "error", repr(err[1]))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, "skipped", reason)

    def replay(self, test, problems):
        self.testsRun += 1
        if not problems:
            self.addSuccess(test)
        for text in problems:
            self.errors.append((test, text))
            self._tell(test, "failed", text.strip().splitlines()[-1])

    def crashed(self, test, status):
        self.testsRun += 1
        self.errors.append((test, f"process ended with {status}"))
        self._tell(test, "crashed", str(status))
