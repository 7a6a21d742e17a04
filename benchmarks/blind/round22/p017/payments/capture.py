import time
from multiprocessing.connection import Connection


def capture(conn: Connection, merchant: str) -> None:
    """Capture authorised amounts until told to stop."""
    total = 0
    for cents in range(100, 100_000, 250):
        total += cents
        conn.send((merchant, total))
        time.sleep(0.03)
