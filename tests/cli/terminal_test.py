#!/usr/bin/env python3
"""Runs the program in a real terminal (a pseudo-terminal of its own).

usage: terminal_test.py VIENDAN SAMPLES
"""
import json
import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest

VIENDAN = os.path.abspath(sys.argv[1])
SAMPLES = os.path.abspath(sys.argv[2])

# What the program may send to steer a terminal: colours, and "erase the line".
ALLOWED = re.compile(rb"\x1b\[[0-9;]*m|\x1b\[[0-2]?K")
CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|"
                      rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")


class Terminal:
    """A program whose three streams are one terminal."""

    def __init__(self, *arguments, cwd, **environment):
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(cwd)
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8",
                              **environment)
            os.execv(VIENDAN, ["viendan", *arguments])
        self.seen = b""

    def read(self, wanted=None, seconds=60):
        """Reads to the end, or until `wanted` has been shown."""
        deadline = time.monotonic() + seconds
        while wanted is None or wanted not in self.seen:
            if not select.select([self.screen], [], [], 0.5)[0]:
                if time.monotonic() > deadline:
                    raise AssertionError(f"no end in time: {self.seen!r}")
                continue
            try:
                piece = os.read(self.screen, 65536)
            except OSError:  # EIO: the other end is closed.
                break
            if not piece:
                break
            self.seen += piece
        return self.seen

    def press(self, keys):
        os.write(self.screen, keys)

    def end(self):
        self.read()
        os.close(self.screen)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


class TerminalTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.cwd = pathlib.Path(self.folder.name)

    def run_program(self, *arguments):
        return subprocess.run([VIENDAN, *arguments], cwd=self.cwd,
                              capture_output=True, check=False)

    def show(self, *arguments, **environment):
        terminal = Terminal(*arguments, cwd=self.cwd, **environment)
        code = terminal.end()
        return code, terminal.seen

    def test_colours_on_a_terminal_only(self):
        self.run_program("import", "-q", SAMPLES)
        question = ("citedby", "25-NQ/TW")
        code, seen = self.show(*question)
        self.assertEqual(code, 0)
        self.assertIn(b"\x1b[", seen)
        self.assertNotIn(b"\x1b", self.show(*question, NO_COLOR="1")[1])
        self.assertNotIn(b"\x1b", self.show(*question, "--color", "never")[1])
        self.assertNotIn(b"\x1b", self.run_program(*question).stdout)
        self.assertIn(b"\x1b[",
                      self.run_program(*question, "--color", "always").stdout)

    def test_text_of_documents_does_not_steer_the_terminal(self):
        evil = "\x1b]0;owned\x07 \x1b[2J\x9b31m \u202exyz\u2066 \x08\x7f"
        name = "a\x1b[31m\nb.txt"
        (self.cwd / name).write_text(
            "ỦY BAN NHÂN DÂN TỈNH LONG AN\nSố: 12/KH-UBND\n"
            "Long An, ngày 02 tháng 3 năm 2021\n\nKẾ HOẠCH\n"
            f"Về việc {evil} sắp xếp\n\n"
            f"Căn cứ Nghị quyết số 07-NQ/TU {evil} ngày 01/02/2020 của Tỉnh "
            f"ủy {evil};\n", encoding="utf-8")
        shown = [self.show("import", ".")]
        for question in (("citedby", "07-NQ/TU"), ("cites", "12/KH-UBND"),
                         ("show", "12/KH-UBND"), ("search", "sắp"), ("list",),
                         ("chain", "12/KH-UBND"), ("parse", name),
                         ("text", name), ("check",), ("facets",)):
            shown.append(self.show(*question))
        for code, seen in shown:
            self.assertIn(code, (0, 1), seen)
            rest = ALLOWED.sub(b"", seen)
            self.assertIsNone(CONTROLS.search(rest), rest)

    def test_progress_leaves_no_trace(self):
        code, seen = self.show("import", SAMPLES, "--progress", "auto")
        self.assertEqual(code, 0)
        lines = seen.decode().split("\r\n")
        for line in lines:
            last = re.split(r"\r|\x1b\[[0-2]?K", line)[-1]
            self.assertNotRegex(last, r"\d+ */ *\d+.*\bETA\b")

    def test_ctrl_c_keeps_what_was_done(self):
        documents = self.cwd / "many"
        documents.mkdir()
        for number in range(1, 601):
            (documents / f"{number}.txt").write_text(
                f"UBND TỈNH LONG AN\nSố: {number}/KH-UBND\n\n" +
                "Căn cứ Nghị quyết số 07-NQ/TU ngày 01/02/2020;\n" * 60,
                encoding="utf-8")
        terminal = Terminal("import", "many", cwd=self.cwd)
        for _ in range(200):
            if (self.cwd / ".viendan").exists():
                break
            time.sleep(0.01)
        terminal.press(b"\x03")
        code = terminal.end()
        self.assertIn(code, (0, 130), terminal.seen)
        self.assertEqual(self.run_program("import", "-q", "many").returncode, 0)
        status = json.loads(
            self.run_program("status", "--format", "json").stdout)
        self.assertEqual(status["documents"], 600)

    def test_a_closed_terminal_ends_the_program(self):
        self.run_program("import", "-q", SAMPLES)
        terminal = Terminal("search", "ngày", cwd=self.cwd)
        os.close(terminal.screen)
        deadline = time.monotonic() + 30
        while os.waitpid(terminal.process, os.WNOHANG)[0] == 0:
            if time.monotonic() > deadline:
                os.kill(terminal.process, signal.SIGKILL)
                self.fail("still running")
            time.sleep(0.05)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
