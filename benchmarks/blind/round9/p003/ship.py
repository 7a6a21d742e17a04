"""Ships the lines of several log files, parsed by a pool of processes."""
import json
import logging
import logging.config
import tempfile
from multiprocessing import Pool
from pathlib import Path

from shipper.parse import parse_file

HERE = Path(__file__).parent


def configure() -> None:
    config = json.loads((HERE / "logging.json").read_text())
    logging.config.dictConfig(config)


def sample_files(folder: str, count: int) -> list:
    names = []
    for number in range(count):
        path = Path(folder) / f"app{number}.log"
        path.write_text("INFO started\nERROR disk full\nnonsense\n")
        names.append(str(path))
    return names


def main() -> None:
    configure()
    log = logging.getLogger("shipper")
    log.info("starting")
    with tempfile.TemporaryDirectory() as folder:
        with Pool(2) as pool:
            for name, count in pool.imap_unordered(parse_file, sample_files(folder, 4)):
                log.info("%s: %d records", Path(name).name, count)
    logging.shutdown()


if __name__ == "__main__":
    main()
