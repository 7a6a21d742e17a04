from .compose import Exchange, Middleware, Next, compose

__all__ = ["Exchange", "Middleware", "Next", "compose"]
