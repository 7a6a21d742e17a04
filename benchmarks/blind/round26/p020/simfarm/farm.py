import argparse
import json
from collections import Counter

from .launch import launch, wait_all
from .link import connected, listening, post


def device_spec(text):
    kind, _, count = text.partition(":")
    return kind, int(count or 1)


def main():
    ap = argparse.ArgumentParser(prog="simfarm")
    ap.add_argument("--devices", nargs="+", type=device_spec, default=[("valve", 1)])
    opts = ap.parse_args()
    tally = Counter()

    with listening() as (inbox, endpoint), connected(endpoint) as journal:

        def tick(wait=50):
            while inbox.poll(wait):
                message = json.loads(inbox.recv_string())
                tally[message["kind"], message["label"]] += 1

        def started(child):
            post(journal, "started", label=child.label, child=child.pid)

        children = []
        for kind, count in opts.devices:
            for n in range(count):
                children.append(
                    launch(f"{kind}-{n}", "simfarm.device", [kind, endpoint], on_started=started)
                )
        wait_all(children, 6, tick)
        tick(200)
    for (kind, label), number in sorted(tally.items()):
        print(f"{label:10} {kind:8} {number}")
    print("exit codes:", [child.status for child in children])


if __name__ == "__main__":
    main()
