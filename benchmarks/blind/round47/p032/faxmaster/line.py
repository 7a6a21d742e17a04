import multiprocessing as mp
import time


class FaxLine:
    def __init__(self, number, control):
        self.number = number
        self.control = control
        self._go = mp.Event()
        self._pages = mp.Value("i", 0)
        self._proc = None

    def dial(self, pages):
        self._go.clear()
        self._proc = mp.Process(target=self._transmit, args=(pages,), name="line-%s" % self.number)
        self._proc.start()

    def _transmit(self, pages):
        self.control.say("line %s ready", self.number)
        if not self._go.wait(3):
            return
        for n in range(pages):
            time.sleep(0.02)
            with self._pages.get_lock():
                self._pages.value += 1
        self.control.say("line %s sent %d pages", self.number, pages)

    def go(self):
        self._go.set()

    def hang_up(self):
        self._proc.join(3)
        if self._proc.is_alive():
            self._proc.kill()
            self._proc.join()
        self.control.say("line %s idle, %d pages so far", self.number, self._pages.value)
