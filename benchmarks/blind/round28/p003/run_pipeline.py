#!/usr/bin/env python3
"""Feed a small newsletter run through the delivery pipeline."""
import configparser
import logging
import sys
import tempfile
import textwrap

from pipeline.app import Pipeline

DEFAULTS = textwrap.dedent("""
    [pipeline]
    workers = 2
    idle_timeout_ms = 700
    [newsletter]
    sender = news@lists.example
    subject = October at the allotments
""")


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s: %(message)s")
    ini = configparser.ConfigParser()
    ini.read_string(DEFAULTS)
    recipients = [f"member{n}@example.org" for n in range(20)]
    with tempfile.TemporaryDirectory() as spool:
        report = Pipeline(ini, spool).run(recipients)
    logging.info("delivered %d of %d, bounced %d", report.delivered, len(recipients), report.bounced)
    return 0


if __name__ == "__main__":
    sys.exit(main())
