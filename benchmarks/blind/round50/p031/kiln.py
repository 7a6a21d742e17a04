"""kiln: run a graph of build rules on a handful of worker processes."""
import argparse
import os
import tempfile

from kilnlib.executor import Executor
from kilnlib.graph import Graph, Target
from kilnlib.progress import Dashboard, EventBus


def describe() -> Graph:
    graph = Graph()
    headers = graph.add(Target("headers", cost=0.02))
    parser = graph.add(Target("parser.o", cost=0.05))
    vm = graph.add(Target("vm.o", cost=0.04))
    link = graph.add(Target("interpreter", cost=0.02))
    headers >> parser >> link
    headers >> vm >> link
    return graph


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1)
    options = cli.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiln-") as scratch:
        os.environ["KILN_EVENTS"] = f"ipc://{scratch}/events"
        with Dashboard(os.environ["KILN_EVENTS"]) as dashboard:
            bus = EventBus()
            bus.emit("build", "started")
            graph = describe()
            Executor(graph, options.jobs).run()
            bus.emit("build", "finished")
            bus.shutdown()
            dashboard.collect()
            print(dashboard.summary())
        print(", ".join(f"{t.name}={t.state.name.lower()}" for t in graph))


if __name__ == "__main__":
    main()
