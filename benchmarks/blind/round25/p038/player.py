"""A simulated player: joins the lobby at the given port."""
import argparse

import zmq


def parse(argv=None):
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("name")
    ap.add_argument("--port", type=int, required=True)
    return ap.parse_args(argv)


def main():
    args = parse()
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as sock:
        sock.linger = 1000
        sock.connect(f"tcp://127.0.0.1:{args.port}")
        sock.send_string(args.name)
        print(f"[{args.name}] rang", flush=True)


if __name__ == "__main__":
    main()
