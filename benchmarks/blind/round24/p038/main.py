from compilefarm.broker import Broker


def main():
    broker = Broker()
    broker.hire()
    broker.drain()
    broker.dismiss()
    print(dict(broker.tally))


if __name__ == "__main__":
    main()
