import decimal
import random
from collections import namedtuple

Trade = namedtuple("Trade", "ref buyer seller isin qty price")

MEMBERS = ("CITI", "BARC", "UBSW", "DEUT")
ISINS = ("BE0003565737", "FR0000120271", "NL0011794037")


def trades_for(date, count=60):
    rng = random.Random(date)
    for n in range(count):
        buyer, seller = rng.sample(MEMBERS, 2)
        yield Trade("%s-%04d" % (date, n), buyer, seller, rng.choice(ISINS), rng.randint(1, 500),
                    decimal.Decimal(rng.randint(1000, 9000)) / 100)


def by_isin(trades):
    groups = {}
    for trade in trades:
        groups.setdefault(trade.isin, []).append(trade)
    return groups
