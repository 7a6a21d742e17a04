from .arbiter import Arbiter, Config

__all__ = ["Arbiter", "Config"]
