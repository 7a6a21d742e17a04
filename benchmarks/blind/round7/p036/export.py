import argparse
import logging

from exporter.detached import gather
from exporter.journal import Journal
from exporter.tables import TableExport


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", default="users")
    parser.add_argument("--rows", type=int, default=20)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    with Journal() as journal:
        export = TableExport(journal)
        for table in args.tables.split(","):
            journal.note("begin", table=table)
            export.export(table, args.rows)
        gather(timeout=4.0)
        logging.info("%d notes", journal.read_all())


if __name__ == "__main__":
    main()
