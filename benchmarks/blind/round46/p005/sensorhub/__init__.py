from .hub import Hub, HubConfig

__all__ = ["Hub", "HubConfig"]
