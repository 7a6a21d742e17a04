import argparse
import os
import tempfile

from rollout.actors import Actor, EpsilonGreedyActor, RandomActor
from rollout.learner import Learner


def build_fleet(count: int, endpoint: str, episodes: int) -> list[Actor]:
    kinds = (EpsilonGreedyActor, RandomActor)
    return [kinds[i % len(kinds)](i, endpoint, episodes) for i in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--actors", type=int, default=3)
    parser.add_argument("--episodes", type=int, default=20)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        endpoint = "ipc://" + os.path.join(tmp, "learner")
        learner = Learner(endpoint)
        fleet = build_fleet(args.actors, endpoint, args.episodes)
        for actor in fleet:
            actor.register().start()
        learner.collect(args.actors * args.episodes, seconds=3.0)
        for actor in fleet:
            actor.join(1)
            if actor.is_alive():
                actor.kill()
                actor.join()
        print(dict(learner.received))
        print({s: round(v, 2) for s, v in sorted(learner.values.items())})
        learner.close()


if __name__ == "__main__":
    main()
