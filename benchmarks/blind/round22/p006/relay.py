"""smsrelay: pre-forked workers that submit text messages to a carrier gateway."""
import os
import sys

from smsrelay import CarrierLink, RelayConfig, prefork, read_spool
from smsrelay.gateway import GatewayStub


def work(slot: int, carrier: CarrierLink, config: RelayConfig) -> int:
    mine = [m for n, m in enumerate(read_spool(config)) if n % config.workers == slot]
    for message in mine:
        carrier.submit(message)
    return len(mine)


def main() -> int:
    with GatewayStub() as gateway:
        config = RelayConfig.load(os.environ, gateway_url=gateway.url)
        with CarrierLink.dial(config) as carrier:
            carrier.hello(config.sender)
        for slot in prefork(config.workers):
            with CarrierLink.dial(config) as carrier:
                work(slot, carrier, config)
        print("gateway took", gateway.drain(), "messages", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
