from .client import Catalogue

__all__ = ["Catalogue"]
