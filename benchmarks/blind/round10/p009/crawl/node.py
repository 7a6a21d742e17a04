from .base import Node


class PageNode(Node):
    def __init__(self, endpoint: str, depth: int) -> None:
        super().__init__(endpoint)
        self.depth = depth

    def work(self) -> str:
        return f"pages to depth {self.depth}"


class FeedNode(Node):
    def work(self) -> str:
        return "feeds"
