"""Month-end report builder: renders the sections of the finance pack on several cores and shows progress."""
import logging
import sys

from reports.builder import ReportBuilder
from reports.config import load_profile
from reports.hub import hub


def main(argv: list[str]) -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    profile = load_profile(argv[1] if len(argv) > 1 else "month-end")
    hub.open()
    hub.publish("pack", f"{profile.title}: {len(profile.sections)} sections")
    try:
        pack = ReportBuilder(profile).build()
    finally:
        seen = hub.drain()
        hub.shut()
    print(f"{profile.title}: {sum(map(len, pack.values()))} rows, {seen} progress notes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
