"""Notification gateway: renders and 'delivers' messages in a pool, logs go to a ZeroMQ log bus."""
from notify.gateway import Gateway
from notify.logbus import LogBus

CAMPAIGN = [
    ("email", "ada@example.org", "invoice 1041 is due"),
    ("sms", "+4470000", "your code is 4411"),
    ("push", "device-9", "build finished"),
    ("fax", "0049-1", "contract"),
]


def main():
    with LogBus("notify") as bus:
        with Gateway(bus, size=2) as gateway:
            outcome = gateway.deliver_all(CAMPAIGN)
        print(outcome)
        print("log bus saw", bus.collected())


if __name__ == "__main__":
    main()
