"""Runs the checks of the key-value client; some of them in a child process."""
import sys

import checks.test_client  # noqa: F401
from checks.harness import run_all

if __name__ == "__main__":
    sys.exit(run_all())
