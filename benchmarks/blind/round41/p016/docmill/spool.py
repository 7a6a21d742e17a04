import os
from pathlib import Path

DRAFTS = {
    "minutes": "# Minutes\n\nPresent: **Ada**, Lin.\n\n- budget approved\n- _next_ meeting in May\n",
    "howto": "## How to file\n\nUse `file --now` and\nwait for the **receipt**.\n",
    "notice": "# Notice\n\nThe lift is out of order.\n\nTake the _stairs_ & mind the step.\n",
}


class Spool:
    def __init__(self, root):
        self.root = Path(root)
        self.incoming = self.root / "in"
        self.outgoing = self.root / "out"

    def fill(self):
        for folder in (self.incoming, self.outgoing):
            folder.mkdir(parents=True, exist_ok=True)
        for name, text in DRAFTS.items():
            (self.incoming / f"{name}.md").write_text(text)
        return len(DRAFTS)

    def jobs(self):
        yield from sorted(self.incoming.glob("*.md"))

    def deliver(self, job, lines):
        target = self.outgoing / f"{job.stem}.html"
        partial = target.with_suffix(".part")
        with partial.open("w") as out:
            written = sum(out.write(line + "\n") for line in lines)
        os.replace(partial, target)
        job.unlink()
        return written
