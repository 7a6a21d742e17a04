import time

from crawl.hub import Hub
from crawl.node import FeedNode, PageNode


def main() -> None:
    hub = Hub()
    nodes = [PageNode(hub.endpoint, depth=2), FeedNode(hub.endpoint)]
    for node in nodes:
        node.start()
    seen = hub.collect(len(nodes), timeout=2000)
    print(sorted(seen))
    for node in nodes:
        node.join(1)
        if node.is_alive():
            node.kill()
    hub.close()
    time.sleep(0.05)


if __name__ == "__main__":
    main()
