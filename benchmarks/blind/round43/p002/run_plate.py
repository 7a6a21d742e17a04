import argparse

from platelab.instruments import CATALOGUE, ReaderSettings
from platelab.station import open_station


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--plate", default="P-0001")
    parser.add_argument("--modes", nargs="+", choices=sorted(CATALOGUE), default=["absorbance"])
    options = parser.parse_args()

    with open_station() as station:
        settings = ReaderSettings(station.address, options.plate)
        readers = [CATALOGUE[mode](settings) for mode in options.modes]
        for reader in readers:
            reader.self_test()
        for reader in readers:
            reader.start()
        got = station.gather(expected=len(readers) * len(settings.rows), seconds=3)
        for reader in readers:
            reader.join(2)
            if reader.is_alive():
                reader.kill()
        print(f"{options.plate}: {got} rows, readers {sorted(set(station.present))}")
        for mode, rows in station.plates.items():
            print(f"  {mode}: max {max(max(v) for v in rows.values()):.3f}")


if __name__ == "__main__":
    main()
