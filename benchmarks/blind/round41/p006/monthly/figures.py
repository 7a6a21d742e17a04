"""Loans per branch and month: a reproducible stand-in for the library system's export."""
import zlib
from itertools import accumulate, groupby, product
from operator import itemgetter

BRANCHES = ("Central", "North", "Quayside")


def loans(months):
    for month, branch in product(months, BRANCHES):
        yield month, branch, 200 + zlib.crc32(f"{month}{branch}".encode()) % 300


def per_month(months):
    for month, rows in groupby(loans(months), key=itemgetter(0)):
        yield month, {branch: n for _, branch, n in rows}


def running(months):
    totals = (sum(row.values()) for _, row in per_month(months))
    return zip(months, accumulate(totals))
