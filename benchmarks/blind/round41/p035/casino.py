import argparse
import os
import pickle
import select
import signal
import traceback

from bots import BOTS
from house import House
from tables import CasinoTable


def play(table: CasinoTable, rounds: int, out: int) -> None:
    for _ in range(rounds):
        table.round()
    with os.fdopen(out, "wb") as pipe:
        pickle.dump((table.bot.name, table.balance, table.outcomes), pipe)


def open_table(table: CasinoTable, rounds: int) -> tuple[int, int]:
    table.opening()
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reader)
            play(table, rounds, writer)
            status = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writer)
    return pid, reader


def collect(pid: int, reader: int, seconds: float):
    ready, _, _ = select.select([reader], [], [], seconds)
    if not ready:
        os.kill(pid, signal.SIGKILL)
    with os.fdopen(reader, "rb") as pipe:
        data = pipe.read()
    os.waitpid(pid, 0)
    return pickle.loads(data) if data else None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("bots", nargs="+", choices=sorted(BOTS))
    parser.add_argument("--rounds", type=int, default=100)
    args = parser.parse_args()

    house = House()
    tables = [CasinoTable(house, BOTS[name](), seed) for seed, name in enumerate(args.bots, 21)]
    seats = [open_table(table, args.rounds * 10) for table in tables]
    for pid, reader in seats:
        result = collect(pid, reader, 2)
        if result is None:
            print("table", pid, "was closed early")
            continue
        name, balance, outcomes = result
        house.announce("closed", bot=name, balance=balance)
        print(f"{name:8} {balance:+5d} {outcomes}")
    house.close()
    print("spectators saw", len(house.spectator.topics), "announcements")


if __name__ == "__main__":
    main()
