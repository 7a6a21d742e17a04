"""A two-cell notebook and a front end that shows it."""
import zmq

from pebble import KernelHost, cell


@cell
def say_hello() -> None:
    print("hello from the notebook")


@cell(background=True)
def long_computation() -> None:
    total = sum(n * n for n in range(20_000))
    print(f"total {total}")


def main() -> None:
    with KernelHost() as host, zmq.Context() as ctx, ctx.socket(zmq.SUB) as front_end:
        front_end.connect(f"tcp://127.0.0.1:{host.iopub.port}")
        front_end.subscribe(b"")
        host.iopub.wait_for_front_end()
        host.run([say_hello, long_computation])
        host.join()
        while front_end.poll(200):
            kind, _, content = front_end.recv_multipart()
            print(f"[{kind.decode()}] {content.decode().rstrip()}", flush=True)


if __name__ == "__main__":
    main()
