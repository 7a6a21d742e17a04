"""Cross-validation farm: folds are scored in worker processes, results show up on a live scoreboard feed."""
import concurrent.futures as cf
import time

import metrics
import scoreboard
from folds import Fold, make_folds


def score_fold(fold: Fold, names: tuple[str, ...]) -> dict[str, float]:
    out = {}
    for name in names:
        out[name] = metrics.REGISTRY[name](fold.truth, fold.guess)
        scoreboard.current().post(fold.name, name, out[name])
    return out


def main() -> None:
    names = tuple(sorted(metrics.REGISTRY))
    with scoreboard.open_board() as board:
        watcher = board.watch()
        board.post("run", "started", time.time())
        with cf.ProcessPoolExecutor(max_workers=2) as farm:
            todo = {farm.submit(score_fold, fold, names): fold for fold in make_folds(4)}
            for fut in cf.as_completed(todo, timeout=6):
                print(todo[fut].name, {k: round(v, 3) for k, v in fut.result().items()})
        print("seen on the feed:", watcher.count(300))


if __name__ == "__main__":
    main()
