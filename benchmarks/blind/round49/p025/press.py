import argparse
import queue

from prepress.desk import Desk
from prepress.rip import Imposer, RipFloor
from prepress.sheets import ticket


def accepted(imposer, sheets):
    for sheet in sheets:
        try:
            yield imposer.check(sheet)
        except ValueError:
            continue


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--sheets", type=int, default=12)
    cli.add_argument("--rips", type=int, default=2)
    opts = cli.parse_args()

    desk = Desk()
    desk.note("press", "job opened", sheets=opts.sheets)
    imposer = Imposer(desk)
    done = []
    with RipFloor(opts.rips, desk) as floor:
        sent = 0
        for sheet in accepted(imposer, ticket(opts.sheets)):
            floor.jobs.put(sheet)
            sent += 1
        while len(done) < sent:
            try:
                done.append(floor.plates.get(timeout=3))
            except queue.Empty:
                desk.note("press", "plates missing", missing=sent - len(done))
                break
    good = [plates for plates in done if plates.coverage]
    desk.note("press", "job closed", plates=len(good))
    for note in desk.notes(100):
        print(note)
    desk.clear()


if __name__ == "__main__":
    main()
