import argparse
import tempfile
from pathlib import Path

import zmq

from shardidx import forks, postings
from shardidx.reporting import StatusLine


def build_shard(number, path, documents, status):
    documents = list(documents)
    tick = lambda n: n % 4 == 0 and status.say(f"shard {number}", n)
    terms = postings.write_shard(path, documents, on_term=tick)
    status.say(f"shard {number} written", terms, terms)
    status.close()


def replies(monitor):
    while monitor.poll(300):
        yield monitor.recv_pyobj(zmq.NOBLOCK)


def main():
    parser = argparse.ArgumentParser(description="Build a sharded inverted index and ask it one thing.")
    parser.add_argument("--shards", type=int, default=2)
    parser.add_argument("--query", default="tide")
    opts = parser.parse_args()

    with tempfile.TemporaryDirectory() as home, zmq.Context() as context:
        monitor = context.socket(zmq.PULL)
        monitor.bind(f"ipc://{home}/status")
        status = StatusLine(f"ipc://{home}/status")
        status.say("plan", 0, len(postings.DOCUMENTS))

        paths = [Path(home, f"shard-{n}.idx") for n in range(opts.shards)]
        with forks.brood() as children:
            for n, path in enumerate(paths):
                mine = filter(lambda kv: postings.shard_of(kv[0], opts.shards) == n, postings.DOCUMENTS.items())
                children.append(forks.launch(build_shard, n, path, mine, status))
        status.say("merge", len(children), opts.shards)

        for doc, places in postings.search(paths, opts.query):
            print(f"doc {doc}: {places} {postings.DOCUMENTS[doc]}")
        print("phases:", ", ".join(sorted({r["phase"] for r in replies(monitor)})))
        print("exit codes:", [c.status for c in children])
        status.close()
        monitor.close(0)


if __name__ == "__main__":
    main()
