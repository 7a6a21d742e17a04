"""EXPLAIN one join, and show the trace."""
import zmq

from planner.engine import Planner


def main() -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as trace:
        port = trace.bind_to_random_port("tcp://127.0.0.1")
        planner = Planner(f"tcp://127.0.0.1:{port}", {"o": 10_000, "c": 100, "i": 2500})
        print(planner.plan(["o", "c", "i"]))
        while trace.poll(300):
            print(*trace.recv_pyobj())
        Planner.trace.forget()


if __name__ == "__main__":
    main()
