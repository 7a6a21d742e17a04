"""Shifts the subtitles of a season, an episode to a process."""
import logging
import sys
from datetime import timedelta
from multiprocessing import Process

from subs import logsetup
from subs.shift import shift_episode

log = logging.getLogger("subs.season")

PILOT = """1
00:00:01,000 --> 00:00:03,500
Who is there?

2
00:00:03,000 --> 00:00:05,000
Nay, answer me."""
SECOND = PILOT.replace("3,500", "2,500")


def main(millis: int) -> int:
    logsetup.setup()
    log.info("season of two episodes")
    by = timedelta(milliseconds=millis)
    crew = [
        Process(target=shift_episode, name=title, args=(title, text, by))
        for title, text in {"pilot": PILOT, "second": SECOND}.items()
    ]
    for member in crew:
        member.start()
    for member in crew:
        member.join(4)
        if member.exitcode is None:
            member.kill()
            log.error("%s did not end", member.name)
    log.info("done")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
