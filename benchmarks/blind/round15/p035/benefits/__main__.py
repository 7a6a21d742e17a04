from .agency import Agency
from .config import AgencyConfig


def main() -> None:
    agency = Agency(AgencyConfig())
    agency.open()
    agency.run()
    agency.close()


if __name__ == "__main__":
    main()
