from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path


class Spool:
    """Outgoing folder watched by the depository's transfer agent."""

    def __init__(self, folder: Path, pattern: str, participant: str) -> None:
        self.folder = folder
        self.pattern = pattern
        self.participant = participant

    def check(self) -> None:
        probe = self.folder / ".probe"
        probe.touch()
        probe.unlink()

    def drop(self, number: int) -> Path:
        root = ET.Element("SttlmInstr", Prtcpnt=self.participant, Seq=str(number))
        ET.SubElement(root, "Qty").text = str(1000 * number)
        final = self.folder / self.pattern.format(n=number)
        part = final.with_suffix(".part")
        ET.ElementTree(root).write(part)
        part.rename(final)
        return final
