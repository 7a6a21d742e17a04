from __future__ import annotations

from .journal import Journal
from .launcher import Launcher


def start_run(slots: range) -> list[str]:
    answers: list[str] = []
    with Journal() as journal:
        launcher = Launcher(journal)
        modules = {slot: launcher.launch(slot) for slot in slots}
        for slot, module in modules.items():
            out, _ = module.communicate(timeout=5)
            journal.note("ready", slot=slot)
            answers.append(out.strip())
        for entry in journal.entries():
            print(entry["step"], entry["slot"])
    return answers


if __name__ == "__main__":
    print(*start_run(range(2)), sep="\n")
