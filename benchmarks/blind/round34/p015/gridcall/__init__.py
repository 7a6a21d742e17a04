from .session import Directory, session

__all__ = ["Directory", "session"]
