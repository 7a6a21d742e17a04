import tempfile

from risk.arbiter import Arbiter
from risk.stats import Stats, counted

URL = f"ipc://{tempfile.mkdtemp()}/stats"


@counted
def score(amount: float) -> float:
    return amount / (amount + 100.0)


def app() -> None:
    for amount in (1.0, 50.0, 900.0):
        score(amount)


class ScoringArbiter(Arbiter):
    def post_fork(self) -> None:
        Stats().setup(URL)


if __name__ == "__main__":
    Stats().setup(URL)
    score(1.0)
    print("status", ScoringArbiter(app).run())
