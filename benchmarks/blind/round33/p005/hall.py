"""One process per hall; the hall drives one panel process per language."""
import multiprocessing
import time

import libretto
import typeset
from prompter import Wire


class Hall(multiprocessing.Process):
    def __init__(self, name, show, endpoint):
        super().__init__(name=f"hall-{name}")
        self.hall_name = name
        self.show = show
        self.endpoint = endpoint
        self.wire = None

    def run(self):
        self.wire = Wire(self.endpoint, self.hall_name)
        self.wire.tell("curtain-up", show=self.show)
        time.sleep(0.1)
        panels = [
            multiprocessing.Process(target=self._drive_panel, args=(lang,), name=f"{self.name}/{lang}")
            for lang in libretto.languages(self.show)
        ]
        for panel in panels:
            panel.start()
        failed = 0
        for panel in panels:
            panel.join(2)
            if panel.is_alive():
                panel.kill()
                panel.join()
            failed += panel.exitcode != 0
        self.wire.tell("curtain-down", failed=failed)
        self.wire.close()

    def _drive_panel(self, language):
        shown = 0
        for cue, text in libretto.lines(self.show, language):
            try:
                rows = typeset.panel(text)
            except typeset.DoesNotFit:
                self.wire.tell("does-not-fit", language=language, cue=cue)
                continue
            shown += len(rows)
            time.sleep(0.02)
        self.wire.tell("panel-done", language=language, rows=shown)
