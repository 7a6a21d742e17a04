import configparser
import functools
import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)
_METHODS = {}


@dataclass(frozen=True)
class Asset:
    tag: str
    book: float
    years: int
    group: str
    discount: float


class ValuationError(Exception):
    pass


def read_portfolio(path):
    ini = configparser.ConfigParser()
    with open(path) as stream:
        ini.read_file(stream)
    discount = ini.getfloat("defaults", "discount")
    for section in ini.sections():
        if section.startswith("asset."):
            row = ini[section]
            yield Asset(section[6:], row.getfloat("book"), row.getint("years"), row["class"], discount)


def method(*groups):
    def register(function):
        @functools.wraps(function)
        def checked(asset):
            if asset.book < 0:
                log.error("%s: negative book value", asset.tag)
                raise ValuationError(asset.tag)
            return round(function(asset), 2)

        for group in groups:
            _METHODS[group] = checked
        return checked

    return register


@method("heavy")
def annuity(asset):
    rate = asset.discount
    return asset.book * rate / (1 - (1 + rate) ** -asset.years)


@method("vehicle", "device")
def straight_line(asset):
    return asset.book / asset.years


def value(asset):
    chosen = _METHODS[asset.group]
    log.info("%s by %s", asset.tag, chosen.__name__)
    return chosen(asset)
