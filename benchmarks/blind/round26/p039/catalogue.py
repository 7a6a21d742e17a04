from typing import Dict, List, NamedTuple


class Deed(NamedTuple):
    shelfmark: str
    year: int
    parties: str


DEEDS = [
    Deed("D 12/1", 1788, "Hargreave to Thwaite"),
    Deed("D 12/2", 1791, "Thwaite to Pell"),
    Deed("D 40/7", 1822, "Pell to the Parish"),
    Deed("D 41/3", 1830, "Parish to Hargreave"),
]


def index() -> Dict[str, List[Deed]]:
    found: Dict[str, List[Deed]] = {}
    for deed in DEEDS:
        for word in deed.parties.lower().split():
            found.setdefault(word, []).append(deed)
    return found
