from ..model import Progress, Volume


def collect(volume: Volume, progress: Progress) -> None:
    volume.files = sorted(p for p in volume.source.rglob("*") if p.is_file())
    progress("collected", files=len(volume.files))
