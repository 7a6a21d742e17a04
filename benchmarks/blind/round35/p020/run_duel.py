import argparse
import itertools
import random

from duel.crew import Crew
from duel.feed import Feed, publish
from duel.judge import judge


def ladder(count, seed):
    rng = random.Random(seed)
    return [(f"duelist{n:02d}", rng.randrange(800, 2200)) for n in range(count)]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--players", type=int, default=8)
    ap.add_argument("--crew", type=int, default=2)
    ap.add_argument("--seed", type=int, default=3)
    ap.add_argument("--no-feed", dest="feed", action="store_false")
    args = ap.parse_args()

    crew = Crew(max(1, args.crew))
    feed = Feed.open() if args.feed else None
    try:
        players = ladder(args.players, args.seed)
        exhibition = judge((players[0], players[-1]))
        verdicts = sorted(crew.judge_all(itertools.combinations(players, 2)), key=lambda v: v[2])
        publish("closest", verdicts[0])
        print("exhibition", exhibition)
        for left, right, gap in verdicts[:3]:
            print(f"{left} - {right}: {gap}")
        if feed is not None:
            print(f"{feed.count} messages on the feed")
    finally:
        crew.dismiss()
        if feed is not None:
            feed.close()


if __name__ == "__main__":
    main()
