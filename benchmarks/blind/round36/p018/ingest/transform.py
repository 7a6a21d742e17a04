"""Turns one raw document into rows; the part that deserves its own process."""
import csv
import io
import logging
import re

log = logging.getLogger(__name__)

LINE = re.compile(r"^(?P<key>\w+)\s*=\s*(?P<value>.*)$")


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        match = LINE.match(line)
        if match:
            yield match["key"], match["value"]
        elif line.strip():
            log.info("line %d skipped: %r", number, line)


def run(name, text, outbox):
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    count = 0
    for row in parse(text):
        writer.writerow(row)
        count += 1
    log.info("%s: %d rows", name, count)
    outbox.put((name, buffer.getvalue()))
