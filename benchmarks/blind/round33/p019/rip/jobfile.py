from collections import OrderedDict


def parse(path):
    """Pages in order, each with the list of its separations."""
    pages = OrderedDict()
    with open(path) as handle:
        for line in handle:
            line = line.split("#", 1)[0].strip()
            if line:
                page, separation = line.split()
                pages.setdefault(int(page), []).append(separation)
    return pages
