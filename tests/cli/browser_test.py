#!/usr/bin/env python3
"""Opens the page that `graph --format html` makes in a real browser.

usage: browser_test.py CHROMIUM VIENDAN SAMPLES
"""
import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

CHROMIUM = sys.argv[1]
VIENDAN = os.path.abspath(sys.argv[2])
SAMPLES = os.path.abspath(sys.argv[3])

HOSTILE = """ỦY BAN NHÂN DÂN TỈNH LONG AN
Số: 12/KH-UBND
Long An, ngày 02 tháng 3 năm 2021

KẾ HOẠCH
</script><script>document.title='owned'</script><img src=x onerror=alert(1)>

Căn cứ Nghị quyết số 07-NQ/TU ngày 01/02/2020 của Tỉnh ủy;
"""


class GraphPage(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def opened(self, source):
        """The page of the documents in `source`, as the browser sees it, and
        what its console says."""
        index = self.folder / "index"
        subprocess.run([VIENDAN, "import", "-q", "--index", index, source],
                       check=True, stdout=subprocess.DEVNULL)
        page = self.folder / "graph.html"
        page.write_bytes(subprocess.run(
            [VIENDAN, "graph", "--index", index, "--format", "html"],
            check=True, stdout=subprocess.PIPE).stdout)
        shown = subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--lang=en", "--enable-logging=stderr",
             f"--user-data-dir={self.folder / 'profile'}",
             "--virtual-time-budget=5000", "--dump-dom", page.as_uri()],
            check=True, capture_output=True, text=True, timeout=100)
        console = [line for line in shown.stderr.splitlines()
                   if ":CONSOLE(" in line]
        return shown.stdout, console

    def test_runs_and_counts(self):
        dom, console = self.opened(SAMPLES)
        self.assertEqual(console, [])
        counted = re.search(r"(\d+) documents, (\d+) citations", dom)
        self.assertIsNotNone(counted, dom[-2000:])
        self.assertGreater(int(counted[1]), 26)
        self.assertGreater(int(counted[2]), 26)
        self.assertIn('<input type="checkbox">', dom)

    def test_text_of_documents_stays_text(self):
        (self.folder / "documents").mkdir()
        (self.folder / "documents" / "a.txt").write_text(HOSTILE, "utf-8")
        dom, console = self.opened(self.folder / "documents")
        self.assertEqual(console, [])
        self.assertRegex(dom, r"2 documents, 1 citations")
        self.assertNotIn("<title>owned", dom)
        self.assertNotIn("<img", dom)
        self.assertIn("owned", html.unescape(dom))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
