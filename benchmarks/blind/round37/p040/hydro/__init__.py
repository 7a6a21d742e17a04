from .outlet import Outlet
from .hydrophone import Hydrophone, detections

__all__ = ["Outlet", "Hydrophone", "detections"]
