"""Model benchmark: one supervisor process per model, which splits the test set over shard processes of its own."""
import multiprocessing as mp

from benchlib.models import MODELS
from benchlib.supervisor import Supervisor


def main():
    mp.set_start_method("fork")
    board = mp.Manager().dict()
    supervisors = [Supervisor(name, board, shards=2) for name in MODELS]
    for s in supervisors:
        s.start()
    for s in supervisors:
        s.join(5)
        if s.exitcode is None:
            s.kill()
    for name, figure in sorted(board.items()):
        print(f"{name:<10}{figure}")


if __name__ == "__main__":
    main()
