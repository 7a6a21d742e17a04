import re
import time

TEXT = """The council has voted for the new tram line. Works begin in March.
The old depot becomes a museum. Tickets for the opening concert are on sale."""


def clip(words, column, queue, ready, shutdown):
    """Looks for the clients' words in one column, page after page."""
    pattern = re.compile("|".join(map(re.escape, words)), re.I)
    ready.set()
    page = 0
    while not shutdown.requested:
        page += 1
        if page == 1:
            for match in pattern.finditer(TEXT):
                queue.put((column, match.group(0).lower(), match.start()))
        time.sleep(0.05)
