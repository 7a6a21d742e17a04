import os
import tempfile

from cirun.reports import Reports
from cirun.shell import run_in_terminal


def main() -> None:
    url = f"ipc://{tempfile.mkdtemp()}/reports"
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "step_report.py")
    reports = Reports(url)
    for step in ("lint", "test"):
        reports << f"start {step}"
        code, text = run_in_terminal([script, url, step])
        reports << f"{step}: {code}"
        print(text)


if __name__ == "__main__":
    main()
