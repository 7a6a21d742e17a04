from typing import Callable

from .client import DeviceClient

Scenario = Callable[[DeviceClient], None]
REGISTRY: dict[str, Scenario] = {}


def scenario(name: str) -> Callable[[Scenario], Scenario]:
    def register(func: Scenario) -> Scenario:
        REGISTRY[name] = func
        return func
    return register


@scenario("coin")
def insert_coin(client: DeviceClient) -> None:
    assert client.command("insert", cents=50)["ok"]


@scenario("refund")
def refund(client: DeviceClient) -> None:
    client.command("insert", cents=20)
    assert client.command("refund")["ok"]


@scenario("price-table")
def prices(_client: DeviceClient) -> None:
    table = {slot: 100 + 10 * n for n, slot in enumerate("abc")}
    assert max(table.values()) == 120
