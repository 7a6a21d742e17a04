import tarfile

from ..model import Progress, Volume


def verify(volume: Volume, progress: Progress) -> None:
    with tarfile.open(volume.target) as archive:
        found = len(archive.getnames())
    if found != len(volume.files):
        raise RuntimeError(f"{volume.name}: {found} of {len(volume.files)} files in archive")
    progress("verified", files=found)
