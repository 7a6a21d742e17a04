from wx.broker import Broker
from wx.stations import QuietStation, Station


def main() -> None:
    broker = Broker()
    stations = [Station(broker, "oslo"), QuietStation(broker, "rome")]
    for s in stations:
        s.start()
    for s in stations:
        s.join(2)
    print([s.exitcode for s in stations])


if __name__ == "__main__":
    main()
