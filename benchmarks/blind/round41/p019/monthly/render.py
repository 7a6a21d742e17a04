import logging
import multiprocessing as mp
from string import Template

PAGE = Template("$title, $month\n$rule\n$rows\nrunning total $total\n")

log = logging.getLogger(__name__)


def page(title, month, row, total):
    rows = "\n".join(f"{branch:<12}{n:>6}" for branch, n in sorted(row.items()))
    top = max(row, key=row.get)
    if row[top] > 400:
        log.info("%s: %s is above its target", month, top)
    return PAGE.substitute(title=title, month=month, rule="-" * 18, rows=rows, total=total)


def serve(jobs: mp.SimpleQueue, pages: mp.Queue) -> None:
    log.info("renderer up")
    for number, *job in iter(jobs.get, None):
        pages.put((number, page(*job)))
