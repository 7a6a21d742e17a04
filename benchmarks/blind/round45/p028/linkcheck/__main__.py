import multiprocessing
import os
from collections import Counter

import click
import zmq

from linkcheck import bus
from linkcheck.checker import check_all
from linkcheck.site import serving

mp = multiprocessing.get_context("spawn")


def gather(inbox: zmq.Socket, expected: int) -> list[dict]:
    results = []
    while len(results) < expected and inbox.poll(5000):
        results.append(inbox.recv_json())
    return results


@click.command()
@click.option("--pages", default=10, show_default=True)
@click.option("--workers", default=2, show_default=True)
def main(pages: int, workers: int) -> None:
    """Check the links of the local site."""
    inbox = bus.context.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    os.environ[bus.BUS_VARIABLE] = f"tcp://127.0.0.1:{port}"
    bus.join_bus()

    with serving() as root:
        urls = [f"{root}/page/{number}" for number in range(pages)]
        bus.report(root, 200, note="root")
        processes = [
            mp.Process(target=check_all, args=(urls[number::workers],), daemon=True)
            for number in range(workers)
        ]
        for process in processes:
            process.start()
        results = gather(inbox, pages + 1)
        for process in processes:
            process.join(3)
            if process.is_alive():
                process.kill()
    inbox.close(0)
    bus.leave_bus()
    click.echo(f"{len(results)} findings by {len({r['pid'] for r in results})} processes")
    for status, count in sorted(Counter(result["status"] for result in results).items()):
        click.echo(f"{status:>4}: {count}")


if __name__ == "__main__":
    main()
