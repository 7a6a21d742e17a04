"""Starts a few members and watches, as the seed, how the view converges."""
import argparse
import multiprocessing
import tempfile
import time

from gossip import bus
from gossip.member import MemberConfig, member_main
from gossip.view import View


def watch(seed, view, wanted, limit):
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        if seed.poll(100):
            view.merge(seed.recv())
        if sum(e.state == "left" for e in view.entries.values()) == wanted:
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        names = [f"member{n}" for n in range(args.members)]
        addresses = {name: f"ipc://{folder}/{name}" for name in names}
        seed_address = f"ipc://{folder}/seed"
        seed = bus.inbox(seed_address)
        mp = multiprocessing.get_context("spawn")
        processes = [
            mp.Process(target=member_main, args=(MemberConfig(name, addresses, seed_address),), name=name)
            for name in names
        ]
        for process in processes:
            process.start()
        view = View("seed")
        complete = watch(seed, view, len(names), 6.0)
        for process in processes:
            process.join(1.5)
            if process.is_alive():
                process.kill()
                process.join()
        bus.shutdown()
    for name, entry in sorted(view.entries.items()):
        print(name, entry.state, entry.version)
    print("complete" if complete else "incomplete")


if __name__ == "__main__":
    main()
