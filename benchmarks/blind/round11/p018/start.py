import tempfile

from farm.run import run_all
from farm.session import Session


def main() -> None:
    Session.open(f"ipc://{tempfile.mkdtemp()}/farm").log(state=1)
    print(run_all([5.0, 10.0]))


if __name__ == "__main__":
    main()
