"""Result sheets ("Schnellmeldungen") of the polling stations."""
import logging
from typing import Dict, Iterator, List, NamedTuple

audit = logging.getLogger("audit.sheets")

PARTIES = ("Buergerliste", "Gruene Mitte", "Wir im Tal")


class Sheet(NamedTuple):
    station: int
    line: str


class Result(NamedTuple):
    station: int
    votes: Dict[str, int]
    invalid: int
    accepted: bool


def sample_sheets(stations: int) -> Iterator[Sheet]:
    for station in range(1, stations + 1):
        votes = [(station * 37 + 11 * i) % 400 for i in range(len(PARTIES))]
        invalid = station % 7
        total = sum(votes) + invalid + (1 if station % 5 == 0 else 0)
        yield Sheet(station, ";".join(map(str, [total, invalid, *votes])))


def check_sheet(sheet: Sheet) -> Result:
    total, invalid, *votes = (int(cell) for cell in sheet.line.split(";"))
    accepted = total == invalid + sum(votes)
    if accepted:
        audit.info("station %03d accepted, %d ballots", sheet.station, total)
    else:
        audit.warning("station %03d does not add up (%d)", sheet.station, total)
    return Result(sheet.station, dict(zip(PARTIES, votes)), invalid, accepted)


def add_up(results: List[Result]) -> Dict[str, int]:
    sums = dict.fromkeys(PARTIES, 0)
    for result in results:
        if result.accepted:
            for party, votes in result.votes.items():
                sums[party] += votes
    return sums
