from quiz.events import EventBus, notify
from quiz.web import app

__all__ = ["EventBus", "app", "notify"]
