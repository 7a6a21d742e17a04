import tarfile

from ..model import Progress, Volume


def pack(volume: Volume, progress: Progress) -> None:
    with tarfile.open(volume.target, "w:gz") as archive:
        for path in volume.files:
            archive.add(path, arcname=str(path.relative_to(volume.source)))
    volume.stored = volume.target.stat().st_size
    progress("packed", bytes=volume.stored)
