import argparse
import logging
import tempfile
import time
from collections import deque
from pathlib import Path

from . import wire
from .agent import DONE, QUIT, READY
from .launch import Agent

log = logging.getLogger("harvest")


def schedule(jobs, agents, sock, budget=6.0):
    backlog, idle, results, present = deque(jobs), deque(), {}, set()
    total = len(backlog)
    deadline = time.monotonic() + budget
    while time.monotonic() < deadline:
        if len(results) == total and len(present) == len(agents):
            break
        if sock.poll(100):
            ident, kind, *rest = sock.recv_multipart()
            present.add(ident)
            if kind == DONE:
                results[rest[0].decode()] = int(rest[1])
            if kind in (READY, DONE):
                idle.append(ident)
        while idle and backlog:
            sock.send_multipart([idle.popleft(), b"JOB", backlog.popleft().pack()])
    for ident in present:
        sock.send_multipart([ident, QUIT])
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--feeds", type=int, default=4)
    parser.add_argument("--agents", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    sock, url = wire.router()
    with tempfile.TemporaryDirectory() as logdir:
        agents = [
            Agent(f"agent-{n}", Path(logdir), {"HARVEST_URL": url}).start() for n in range(args.agents)
        ]
        jobs = [wire.Job(f"https://feeds.example/{n}.rss") for n in range(args.feeds)]
        results = schedule(jobs, agents, sock)
        codes = [agent.reap(2.0) for agent in agents]
        lines = sum(len(a.logfile.read_text().splitlines()) for a in agents if a.logfile.exists())
    sock.close()
    wire.CTX.term()
    log.info("%d feeds, %d items, exit %s, %d log lines", len(results), sum(results.values()), codes, lines)


if __name__ == "__main__":
    main()
