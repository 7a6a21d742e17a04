"""CAD batch converter: reads a list of drawings, hands each to the converter plugin for its suffix."""
import functools
import logging
import multiprocessing
import pathlib
import sys

import telemetry
from pluginbase import load_folder

logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
log = logging.getLogger("batch")
FOLDER = pathlib.Path(__file__).with_name("converters")


def read_list(path):
    for line in pathlib.Path(path).read_text().splitlines():
        line = line.partition("#")[0].strip()
        if line:
            name, target = line.split()
            yield pathlib.PurePath(name), target


def run_batch(listing):
    plugins = load_folder(FOLDER)
    with telemetry.Board() as board:
        for plugin in set(plugins.values()):
            plugin.self_test(board.url)
        mp = multiprocessing.get_context("fork")
        procs = []
        for drawing, target in read_list(listing):
            plugin = plugins[drawing.suffix]
            job = functools.partial(plugin.convert, drawing.stem, target, report_to=board.url)
            procs.append(mp.Process(target=job, name=drawing.name))
            procs[-1].start()
        for proc in procs:
            proc.join(3)
            if proc.is_alive():
                proc.kill()
            log.info("%s: %s", proc.name, "ok" if proc.exitcode == 0 else proc.exitcode)
        log.info("board: %s", sorted(board.read_all()))


if __name__ == "__main__":
    run_batch(sys.argv[1])
