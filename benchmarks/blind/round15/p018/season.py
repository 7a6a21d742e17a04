from functools import partial
from multiprocessing import get_context

import zmq

from ratings.elo import League, fixtures
from ratings.feed import Feed


def store(archive: dict[str, dict], feed: Feed, league: League) -> None:
    archive[league.name] = league.table
    feed("table", league=league.name, players=len(league.table))


def main() -> None:
    ctx = zmq.Context()
    board = ctx.socket(zmq.PULL)
    feed = Feed(f"tcp://127.0.0.1:{board.bind_to_random_port('tcp://127.0.0.1')}")
    feed("season.begin")
    leagues = [League(name, feed) for name in ("bronze", "silver", "gold")]
    archive: dict[str, dict] = {}
    done = partial(store, archive, feed)
    with get_context("fork").Pool(2) as pool:
        jobs = [
            pool.apply_async(league.replay, (fixtures(n),), callback=done)
            for n, league in enumerate(leagues)
        ]
        for job in jobs:
            job.wait(5)
    feed("season.end", leagues=sorted(archive))
    feed.close()
    while board.poll(300):
        print(board.recv_json())
    board.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
