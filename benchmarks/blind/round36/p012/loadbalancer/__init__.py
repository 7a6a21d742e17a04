from .balancer import Balancer, Endpoints

__all__ = ["Balancer", "Endpoints"]
