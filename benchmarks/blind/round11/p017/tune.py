import tempfile

from hpo.search import run_trials
from hpo.session import Session


def objective(lr: float, momentum: float) -> None:
    session = Session.current()
    loss = 1.0
    for _ in range(5):
        loss *= 1 - lr * (1 + momentum)
        session.log(loss=loss)
        if session.should_stop():
            break


def main() -> None:
    Session.current(f"ipc://{tempfile.mkdtemp()}/hpo")
    run_trials(objective, 2)


if __name__ == "__main__":
    main()
