from quill.session import Session, SessionState
from quill.topics import Topic

__all__ = ["Session", "SessionState", "Topic"]
