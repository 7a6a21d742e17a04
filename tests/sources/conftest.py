from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from project_files import Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files under one folder, by relative path, and give the folder."""

    def write_all(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path

    return write_all
