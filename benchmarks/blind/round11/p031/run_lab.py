import tempfile

from labauto.clients import Client
from labauto.instruments import Oven


def main() -> None:
    oven = Oven(Client(tempfile.mkdtemp()))
    oven.ramp(1)
    process = oven.in_process(5)
    process.start()
    process.join(3)
    print("oven", process.exitcode)


if __name__ == "__main__":
    main()
