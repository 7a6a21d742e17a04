"""Analyses packages from the registry and compares what is found with what a person judged, in realworld.md.

``python benchmarks/realworld.py FOLDER [--only NAME]`` downloads each package into FOLDER/downloads, unpacks its Python
files into FOLDER/NAME-VERSION, and keeps the report beside that as JSON, which a later run reads again: delete it to
analyse anew. Nothing of a package is run, except that pip runs the metadata step of those that have no wheel. It prints
the findings that the table does not hold and those that it alone holds, then the counts; the status is 1 when they
differ.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_string
from pathlib import Path

from corpora import downloaded, keep, sources_in

JUDGED = Path(__file__).with_suffix(".md")
LONGEST_SECONDS = 3_600
WHEELS = """
aethermagic==0.2.23
aiocamera==0.1.2
aiozmq==1.0.0
arcros==0.1.1
bert-serving-client==1.10.0
bert-serving-server==1.10.0
bluesky-queueserver==0.0.25
bluesky==1.15.1
bqueryd==0.3.10
brainmaze-zmq==0.0.1
camera-stream==0.3.8
circus==0.19.0
commlink==0.4.2
datastreamservicelib==1.15.0
deepspeed-mii==0.3.3
easypubsub==0.4.3
eventmq==0.3.13
executorlib==1.11.0
ezmsg-zmq==1.4.4
faissx==0.20260422.2
flask-zmq==0.1.2
flaxfile==1.7.1
futures-zero==0.0b11
gaterpc==0.2.11
gisolate==0.2.31
globus-compute-endpoint==4.19.0
gps-mouse==0.1.3
hex-zmq-servers==1.1.2
hydra-router==0.16.1
imagezmq==1.2.0
intrabus==0.2.3
ipykernel==7.4.0
ipyparallel==9.2.0
jupyter-client==8.10.0
jupyter-console==6.6.3
jupyter-kernel-gateway==3.0.1
jupyter-server==2.21.1
labmesh==0.0.0.dev0
labscript-utils==3.4.3
laplace-server==0.2.0
lightllm==0.0.1
liveplots==2.0.1
lmcache==0.5.6
lmdeploy==0.18.0
locust==2.47.0
logbook==1.10.1
loghandlerzmq==2019.4.1
majortomo==0.2.0
mics-link==0.1.0
mql5-zmq-backtrader==0.1.1
napalm-logs==0.11.0
nbclient==0.11.0
noneapi==0.1.7
parl==2.2.1
petastorm==0.13.1
pipeteer==1.0.5
posttroll==1.16.0
pseud==1.0.1
psij-zmq==0.5.0
pulse-mq==9.2.10
pyfase==1.0.5
pyleco==0.6.0.post1
pysomq==0.13
pystreaming==1.3.2
pyzlc==2.2.4
pyzmp==0.0.17
pyzmq==27.3.0
pyzmqrpc3==3.2.2
qtconsole==5.7.2
qweather==2.1.1
rlinf==0.3.0
service-tools==0.32
sglang==0.5.23
spyder-kernels==3.1.6
streamz-zmq==0.1.5
sudoisbot==0.3.10.post6
supvisors==0.19.1
swim-p2p==1.2.6
szrpc==2026.7.0
tensorpack==0.11
tinyrpc==1.1.7
torchrl==0.14.1
txzmq==1.0.0
usszmqtools==0.1.0
vidgear==0.3.6
vllm==0.33.0
vnpy==4.5.0
vstimd-client==0.3.0a2
webdataset==1.0.2
zeptron==1.0.6
zero-franky==0.1.3
zeromessage==0.2
zerorpc-numpy==0.7.0
zerorpc==0.6.3
zmq-anyio==0.4.1
zmq-service-tools==0.25
zmq-tubes==1.17.0
zmq-vision==0.3.0
zmqbus==0.2.2b0
zmqflp==0.8.3
zmqruntime==0.6.5
zprocess==3.0.0
zre==0.2.0
ztl==0.3.3
"""
SDISTS = """
appupup==0.3.0
areal==1.0.4
background-zmq-ipython==1.20250819.151221
beeswarm==0.7.18
brubeck==0.4.0
carotte==0.2.2
diesel==3.0.24
gnes==0.0.47
hamuna-zero==1.0.1
hermes-zmq==1.3.0
imagiz==0.5
motorway==3.1.4
mpzmq==0.1.1
netcall==0.4.2
osbrain==0.6.5
parsl==2026.10.26
persizmq==1.0.3
powerhose==0.7
pyrpc==0.4.0
pyzac==0.1.4
pyzmq==22.3.0
radical-utils==1.103.1
salt==3008.5
verl==0.9.1
zerofun==2.4.0
zeromq-pyre==0.3.4
zmq-cache==0.0.1
zmq-legos==0.2.1
zmqpubsub==0.0.8
zorro==0.1.4
"""


@dataclass(frozen=True, order=True)
class Row:
    """A finding in the table: the package and its version, ``path:line``, the code, and how sure the analyser was."""

    package: str
    place: str
    code: str
    confidence: str


def main() -> int:
    """Analyse what has no report yet, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", metavar="NAME")
    options = parser.parse_args()
    specs = [(spec, False) for spec in WHEELS.split()] + [(spec, True) for spec in SDISTS.split()]
    found: set[Row] = set()
    names: set[str] = set()
    for spec, as_source in specs:
        if options.only in (None, spec.partition("==")[0]):
            name = spec.replace("==", " ")
            names.add(name)
            found |= set(rows(name, report(options.folder, spec, as_source=as_source)))
    judged = {row: verdict for row, verdict in judgements() if row.package in names}
    return compared(found, judged)


def report(base: Path, spec: str, *, as_source: bool) -> dict[str, list[dict[str, str]]]:
    """Give the JSON report on a package, from an earlier run where there is one."""
    name = spec.replace("==", "-")
    kept = base / f"{name}.json"
    if not kept.exists():
        unpack(base, spec, as_source=as_source)
        command = [sys.executable, "-m", "zmqforklint", "check", "--no-cache", "--jobs", "1", "--exit-zero"]
        begun = time.monotonic()
        with (base / f"{name}.err").open("w") as errors:
            run = subprocess.run(
                [*command, "--output-format", "json", name],
                cwd=base,
                timeout=LONGEST_SECONDS,
                check=False,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        print(f"{name}: status {run.returncode} after {time.monotonic() - begun:.0f} s", flush=True)
        if run.returncode:
            raise SystemExit(f"see {errors.name}")
        kept.write_bytes(run.stdout)
    answer: dict[str, list[dict[str, str]]] = json.loads(kept.read_bytes())
    return answer


def unpack(base: Path, spec: str, *, as_source: bool) -> None:
    """Write the Python files of a package, and a pyproject.toml with what its metadata says of Python and scripts."""
    name = spec.replace("==", "-")
    for archive in downloaded(base / "downloads" / name, spec, as_source=as_source):
        for inner, data in sources_in(archive):
            keep(base / name / inner, data)
        project = declared(archive) if archive.suffix == ".whl" else ""
        keep(base / name / "pyproject.toml", project.encode())


def declared(wheel: Path) -> str:
    """Give the requires-python and the console scripts of a wheel as a pyproject.toml."""
    with zipfile.ZipFile(wheel) as archive:
        texts = {name.rpartition("/")[2]: name for name in archive.namelist() if ".dist-info/" in name}
        metadata = message_from_string(archive.read(texts["METADATA"]).decode())
        scripts = archive.read(texts["entry_points.txt"]).decode() if "entry_points.txt" in texts else ""
    lines = ["[project]"]
    if python := metadata["Requires-Python"]:
        lines.append(f"requires-python = {json.dumps(python)}")
    lines.append("[project.scripts]")
    section = re.search(r"^\[console_scripts\]\n([^\[]*)", scripts, re.M)
    for line in section[1].splitlines() if section else ():
        script, _, target = line.partition("=")
        if target:
            lines.append(f"{json.dumps(script.strip())} = {json.dumps(target.strip())}")
    return "\n".join(lines) + "\n"


def rows(package: str, answer: dict[str, list[dict[str, str]]]) -> Iterator[Row]:
    """Give the findings of a report; two at one line with one code are one row."""
    for finding in answer["findings"]:
        place = f"{finding['path'].partition('/')[2]}:{finding['line']}"
        yield Row(package, place, finding["code"], finding["confidence"])


def judgements() -> Iterator[tuple[Row, str]]:
    """Give the rows of the table in realworld.md with their verdicts, true or false."""
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if len(cells) >= 6 and cells[2].startswith("ZMQ"):
            spec, place, code, confidence, verdict = cells[:5]
            yield Row(spec, place, code, confidence), verdict


def compared(found: set[Row], judged: dict[Row, str]) -> int:
    """Print the differences and the counts."""
    for row in sorted(found - judged.keys()):
        print(f"not judged: {row.package} {row.place} {row.code} {row.confidence}")
    for row in sorted(judged.keys() - found):
        print(f"not found any more: {row.package} {row.place} {row.code} {row.confidence}")
    counts = Counter((row.confidence, judged[row]) for row in found & judged.keys())
    for confidence in ("certain", "possible"):
        true, false = counts[confidence, "true"], counts[confidence, "false"]
        print(f"{confidence}: {true + false} findings, {false} false")
    return int(found != judged.keys())


if __name__ == "__main__":
    sys.exit(main())
