import multiprocessing
import sys
from collections import Counter

from dicecup import yahtzee
from dicecup.arena import Arena


def play(seed):
    return seed, yahtzee.match(seed, 6)


def qualify(matches):
    wins = Counter()
    with multiprocessing.Pool(2) as pool:
        pending = pool.imap_unordered(play, range(matches))
        for _ in range(matches):
            try:
                seed, winner = pending.next(timeout=2)
            except multiprocessing.TimeoutError:
                break
            wins[winner] += 1
    return wins


def main():
    matches = int(sys.argv[1])
    arena = Arena()
    with arena.event("qualifying"):
        opener = yahtzee.draw_lots(matches)
        wins = qualify(matches)
    with arena.event("final"):
        champion = yahtzee.match("final", 13)
    arena.close()
    print("opened by", opener)
    print("qualifying:", dict(wins))
    print("champion:", champion)
    print("\n".join(arena.audience.seen))


if __name__ == "__main__":
    main()
