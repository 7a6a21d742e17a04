"""TCP side: a session line, raw PCM until the peer shuts its side down."""
import multiprocessing
import os
import socketserver
import wave
from contextlib import closing

from .vad import voiced


def archive(path, parts):
    """Legal hold: keep the voiced audio of a call as a WAV file."""
    with wave.open(path, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(16000)
        for audio in parts:
            wav.writeframes(audio)


class SpeechHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        session = self.rfile.readline().strip().decode("ascii", "replace")
        parts = voiced(self.rfile.read())
        accepted = 0
        with closing(self.server.connect_decoder()) as decoder:
            for index, audio in enumerate(parts):
                accepted += decoder.submit(session, index, audio)
        path = os.path.join(self.server.hold_dir, session + ".wav")
        keeper = multiprocessing.Process(target=archive, args=(path, parts), daemon=True)
        keeper.start()
        self.wfile.write(b"%d/%d\n" % (accepted, len(parts)))
        keeper.join(2)
        if keeper.is_alive():
            keeper.kill()


class SpeechServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address, connect_decoder, hold_dir):
        super().__init__(address, SpeechHandler)
        self.connect_decoder = connect_decoder
        self.hold_dir = hold_dir
