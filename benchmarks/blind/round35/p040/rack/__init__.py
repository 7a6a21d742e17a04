from .rack import Rack

__all__ = ["Rack"]
