import difflib
import logging

from .bus import UpdateClient
from .segments import BASE

log = logging.getLogger(__name__)


class TranslationMemory:
    cutoff = 0.6

    def __init__(self, url, langs):
        self._entries = {lang: dict(BASE.get(lang, {})) for lang in langs}
        self._client = UpdateClient(url, langs)

    def refresh(self):
        for lang, source, target in self._client.pending():
            log.info("update %s: %s -> %s", lang, source, target)
            self._entries[lang][source] = target

    def lookup(self, lang, text):
        entries = self._entries[lang]
        best = difflib.get_close_matches(text, entries, n=1, cutoff=self.cutoff)
        if not best:
            return None
        ratio = difflib.SequenceMatcher(None, text, best[0]).ratio()
        return entries[best[0]], ratio

    def close(self):
        self._client.close()
