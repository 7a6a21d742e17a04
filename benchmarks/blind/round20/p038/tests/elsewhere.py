"""Run the body of a test in another process."""
import functools
import os
import traceback


def elsewhere(test):
    """Decorator: the test passes when its body, in a forked copy, raises nothing."""

    @functools.wraps(test)
    def outer(self):
        pid = os.fork()
        if pid == 0:
            code = 0
            try:
                test(self)
            except BaseException:
                traceback.print_exc()
                code = 1
            os._exit(code)
        _, status = os.waitpid(pid, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), 0, f"{test.__name__} failed elsewhere")

    return outer
