from .registry import FeedRegistry

registry = FeedRegistry()
