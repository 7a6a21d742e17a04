"""Search room of the record office: one issue desk, several readers."""
import logging
import sys

import tornado.options
from tornado.options import define, options
from tornado.process import fork_processes

import catalogue
import endpoints
from desks import IssueDesk, Reader

define("readers", default=3, type=int, help="number of readers")
define("open_seconds", default=4.0, type=float, help="when the search room closes")

WORDS = [("pell", "parish"), ("thwaite",), ("hargreave", "nobody")]


def main():
    tornado.options.parse_command_line()
    logging.getLogger().setLevel(logging.INFO)
    directory = endpoints.run_directory()
    endpoints.check_transport(directory)
    index = catalogue.index()

    task = fork_processes(1 + options.readers, max_restarts=0)
    if task == 0:
        IssueDesk(directory, options.readers).run(options.open_seconds)
    else:
        Reader(directory, task, index).run(WORDS[task % len(WORDS)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
