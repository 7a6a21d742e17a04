import multiprocessing
import sys

import zmq

from .functions import MAPPERS, reducer
from .settings import Settings
from .tasks import map_shard
from .wire import BEGIN, END, PAIR, Emitter, open_sink


def reduce_all(sink: zmq.Socket, idle_ms: int) -> tuple[dict[str, int], int]:
    table: dict[str, int] = {}
    finished = 0
    while sink.poll(idle_ms):
        match sink.recv_multipart():
            case [tag, _] if tag == BEGIN:
                table.clear()
            case [tag, _, key, value] if tag == PAIR:
                k = key.decode()
                table[k] = reducer(table.get(k, 0), int(value))
            case [tag, _, _count] if tag == END:
                finished += 1
    return table, finished


def run_job(job: str, cfg: Settings) -> None:
    sink, endpoint = open_sink()
    Emitter(endpoint, -1).begin()
    with multiprocessing.Pool(cfg.mappers) as pool:
        todo = [(job, endpoint, i, text) for i, text in enumerate(cfg.shards)]
        sent = sum(pool.starmap_async(map_shard, todo).get(timeout=4))
        table, finished = reduce_all(sink, cfg.idle_ms)
    got = sum(table.values())
    print(f"{job}: {got} of {sent} pairs, {finished} of {len(cfg.shards)} shards done")
    sink.close(0)


def main() -> int:
    cfg = Settings()
    for job in sys.argv[1:] or sorted(MAPPERS)[:1]:
        run_job(job, cfg)
    return 0


if __name__ == "__main__":
    sys.exit(main())
