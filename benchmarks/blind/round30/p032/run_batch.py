from __future__ import annotations

import argparse
import multiprocessing as mp
import time
from dataclasses import dataclass
from threading import Event, Thread

import zmq

from reco.catalogue import ViewerId
from reco.feed import feed, open_feed
from reco.scoring import shortlist


@dataclass(frozen=True)
class Profile:
    viewers: int
    titles: int
    top: int = 5
    processes: int = 2


PROFILES = {"small": Profile(viewers=12, titles=150), "medium": Profile(viewers=40, titles=400)}


class ServingCache:
    """Stand-in for the serving cache: keeps the shortlists in memory."""

    def __init__(self) -> None:
        self.shortlists: dict[int, list[str]] = {}
        self.notes: list[str] = []
        self._ctx = zmq.Context()
        self._inbox = self._ctx.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self._inbox.bind_to_random_port('tcp://127.0.0.1')}"
        self._done = Event()
        self._thread = Thread(target=self._serve, daemon=True)

    def __enter__(self) -> ServingCache:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        time.sleep(0.3)
        self._done.set()
        self._thread.join(2)

    def _serve(self) -> None:
        while not self._done.is_set():
            if not self._inbox.poll(50):
                continue
            match self._inbox.recv_json():
                case {"kind": "shortlist", "viewer": int(viewer), "titles": list(found)}:
                    self.shortlists[viewer] = found
                case {"kind": str(kind)}:
                    self.notes.append(kind)
        self._inbox.close(0)
        self._ctx.term()


def run(profile: Profile, endpoint: str) -> dict[int, float]:
    open_feed(endpoint)
    feed().put("batch-started", viewers=profile.viewers)
    tasks = [(ViewerId(v), profile.titles, profile.top) for v in range(profile.viewers)]
    with mp.get_context("fork").Pool(profile.processes, open_feed, (endpoint,)) as pool:
        scores = dict(pool.map_async(shortlist, tasks, chunksize=3).get(timeout=6))
    feed().put("batch-finished")
    return scores


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", choices=PROFILES, default="small")
    profile = PROFILES[parser.parse_args().profile]
    with ServingCache() as cache:
        scores = run(profile, cache.endpoint)
    print(f"scored {len(scores)} viewers, best {max(scores.values()):.3f}")
    print(f"cache holds {len(cache.shortlists)} shortlists, notes {cache.notes}")


if __name__ == "__main__":
    main()
