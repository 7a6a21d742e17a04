import logging
import multiprocessing

from .monitor import monitor
from .scene import Scene, draw

log = logging.getLogger(__name__)


def _render_frame(job: tuple[str, int, int]) -> bytes:
    name, frame, width = job
    image = draw(frame, width)
    monitor.report(name, frame, size=len(image))
    return image


class RenderPool:
    """Workers are replaced after one frame: the native renderer leaks."""

    def __init__(self, processes: int) -> None:
        self._pool = multiprocessing.Pool(processes, maxtasksperchild=1)

    def __enter__(self) -> "RenderPool":
        return self

    def __exit__(self, *exc) -> None:
        self._pool.close()
        self._pool.join()

    def render(self, scene: Scene) -> list[bytes]:
        images = self._pool.map(_render_frame, scene.jobs(), chunksize=1)
        log.info("%s: %d frames", scene.name, len(images))
        return images
