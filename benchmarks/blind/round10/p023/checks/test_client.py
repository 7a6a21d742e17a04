from kv.client import Client, Server

from .harness import check, in_child

server = Server()
server.start()
client = Client(server.url)


@check
def answers() -> None:
    client.set("a", "1")
    assert client.reply(2000)


@check
@in_child()
def survives_many_sets() -> None:
    for number in range(3):
        client.set(f"k{number}", "x")
    client.reply(50)


@check
def still_answers() -> None:
    server.done.set()
    server.join()
    client.close()
