import argparse
import os
import tempfile
from itertools import tee

import zmq

from reviews.archive import Archive
from reviews.lexicon import REVIEWS
from reviews.scoring import crew


def letters(inlet, quiet=400):
    while inlet.poll(quiet):
        yield inlet.recv_json()


def stored(archive, records):
    for record in records:
        archive.put(record)
        yield record


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as home:
        desk = f"ipc://{home}/desk"
        context = zmq.Context.instance()
        inlet = context.socket(zmq.PULL)
        inlet.bind(desk)

        archive = Archive(os.path.join(home, "reviews"), desk)
        archive.start()

        with crew(context, desk, args.threads) as team:
            kept, shown = tee(stored(archive, team.judge(REVIEWS)))
            for record in shown:
                print(f"{record['score']:+d}  {record['text']}")
            mean = sum(r["score"] for r in kept) / len(REVIEWS)
        archive.finish()

        mail = list(letters(inlet))
        print(f"mean {mean:.2f}, scored {sum('scored' in m for m in mail)}, stored {sum('stored' in m for m in mail)}")
        inlet.close(0)
        context.term()


if __name__ == "__main__":
    main()
