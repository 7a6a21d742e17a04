"""Asks the server once to see that it is there, then for many squares at a time."""
from wirecall import Server, connect, fan_out


def main() -> None:
    with Server(square=lambda x: x * x, ping=lambda: "pong") as server:
        with connect(server.address) as remote:
            print(remote.ping())
        print(fan_out(server.address, "square", range(4)))


if __name__ == "__main__":
    main()
