"""Cross-validation farm: folds are scored in worker processes, results show up on a live scoreboard feed."""
import concurrent.futures as cf
import time
from functools import partial

import metrics
import scoreboard
from folds import Fold, make_folds


def score_fold(fold: Fold, names: tuple[str, ...]) -> dict[str, float]:
    return {name: metrics.REGISTRY[name](fold.truth, fold.guess) for name in names}


def announce(name: str, fut: cf.Future) -> None:
    for key, value in fut.result().items():
        scoreboard.current().post(name, key, value)


def main() -> None:
    names = tuple(sorted(metrics.REGISTRY))
    with scoreboard.open_board() as board:
        watcher = board.watch()
        board.post("run", "started", time.time())
        with cf.ProcessPoolExecutor(max_workers=2) as farm:
            todo = {farm.submit(score_fold, fold, names): fold for fold in make_folds(4)}
            for fut, fold in todo.items():
                fut.add_done_callback(partial(announce, fold.name))
            for fut in cf.as_completed(todo, timeout=6):
                print(todo[fut].name, {k: round(v, 3) for k, v in fut.result().items()})
        print("seen on the feed:", watcher.count(300))


if __name__ == "__main__":
    main()
