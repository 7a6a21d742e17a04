import hashlib
import tarfile
from multiprocessing.pool import Pool
from pathlib import Path

from loguru import logger


def archive(job: tuple[Path, Path]) -> str:
    source, target = job
    with logger.contextualize(source=source.name):
        logger.info("packing")
        with tarfile.open(target, "w:gz") as tar:
            tar.add(source, arcname=source.name)
        digest = hashlib.sha256(target.read_bytes()).hexdigest()[:12]
        logger.success("packed {} bytes, {}", target.stat().st_size, digest)
    return digest


def archive_all(sources: list[Path], out: Path, processes: int) -> dict[str, str]:
    jobs = [(s, out / f"{s.name}.tgz") for s in sources]
    logger.info("{} folders", len(jobs))
    with Pool(processes) as pool:
        digests = pool.map_async(archive, jobs, chunksize=1).get(timeout=5)
        pool.close()
        pool.join()
    return {s.name: d for s, d in zip(sources, digests)}
