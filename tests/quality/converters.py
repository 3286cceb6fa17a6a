#!/usr/bin/env python3
"""Compares the text of documents with what independent converters make of it.

usage: converters.py --viendan BIN PATH... [--only FORMAT] [--words N] [--lines N]

Each document under PATH (files or folders) is read by viendan and by every
converter of its format that is installed: pandoc and LibreOffice for docx and
odt, LibreOffice, antiword and catdoc for doc, LibreOffice for rtf, pandoc and
html2text for html, pdftotext for pdf. Numbers of documents are looked for in
both texts by viendan itself, and words are counted. A document that differs is a
few lines:

    van-ban/12.doc  antiword  numbers 31/33  words -12 +40
      - 15/2004/NĐ-CP ×1   …Nghị định số 15/2004/NĐ-CP ngày 05/01/2004…
      + 31/2004/TT-BTC ×1  …

"-" is in the text of the converter alone, "+" in that of viendan alone. Neither
need be right: converters drop letters, numbers of lists and boxes of text. Read
the lines and explain each. Exit code 0 when no number differs, else 1; 2 when no
converter is installed.
"""
import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TIMEOUT_SECONDS = 120


def run(words, **options):
    """What a program prints; nothing when it fails or takes too long."""
    try:
        done = subprocess.run(words, capture_output=True, check=False,
                              timeout=TIMEOUT_SECONDS, **options)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def by_office(path, folder):
    """LibreOffice writes a file beside; its profile is kept for the next."""
    run(["soffice", f"-env:UserInstallation=file://{folder}/profile",
         "--headless", "--convert-to", "txt:Text (encoded):UTF8",
         "--outdir", folder, path])
    made = pathlib.Path(folder) / (pathlib.Path(path).stem + ".txt")
    if not made.exists():
        return None
    text = made.read_bytes()
    made.unlink()
    return text


def printing(*words):
    """A converter that prints; PATH in its words is the document."""
    return lambda path, _: run([path if word == "PATH" else word for word in words])


PANDOC = ("pandoc", printing("pandoc", "-t", "plain", "--wrap=none", "PATH"))
OFFICE = ("soffice", by_office)
CONVERTERS = {
    "docx": [PANDOC, OFFICE],
    "odt": [PANDOC, OFFICE],
    "rtf": [OFFICE],
    "doc": [OFFICE,
            ("antiword", printing("antiword", "-m", "UTF-8.txt", "-w", "0", "PATH")),
            ("catdoc", printing("catdoc", "-d", "utf-8", "-w", "PATH"))],
    "html": [PANDOC,
             ("html2text", printing("html2text", "-utf8", "-width", "10000", "PATH"))],
    "pdf": [("pdftotext", printing("pdftotext", "-nopgbrk", "PATH", "-"))],
}


def numbers_of(record):
    """How often each number stands in a document, and where it first does."""
    counts = collections.Counter()
    places = {}
    found = [record["number"]] if record["number"] else []
    found += [c["number"] for c in record["citations"] if c["number"]]
    for number in found:
        counts[number["canonical"]] += 1
        places.setdefault(number["canonical"], number["span"])
    return counts, places


class Reading:
    """The text that viendan makes of a file, its words and numbers."""

    def __init__(self, viendan, path):
        self.text = run([viendan, "text", path])
        record = run([viendan, "parse", "--format", "jsonl", path])
        if self.text is None or not record:
            self.text = None
            return
        self.counts, self.places = numbers_of(json.loads(record))
        words = re.findall(r"\w+", self.text.decode("utf-8").lower())
        self.words = collections.Counter(words)

    def around(self, number):
        begin, end = self.places[number]
        text = self.text[max(begin - 50, 0):end + 40].decode("utf-8", "ignore")
        return " ".join(text.split())


def differences(ours, theirs):
    """Lines for the numbers that one of both has more often."""
    lines = []
    for sign, more, less in (("-", theirs, ours), ("+", ours, theirs)):
        for number, times in sorted((more.counts - less.counts).items()):
            lines.append(f"  {sign} {number} ×{times}  …{more.around(number)}…")
    return lines


def compare(given, path, converter, folder, ours):
    """The lines of one document by one converter; None where it made nothing."""
    name, convert = converter
    converted = convert(path, folder)
    if not converted:
        return None
    twin = pathlib.Path(folder) / "converted.txt"
    twin.write_bytes(converted)
    theirs = Reading(given.viendan, str(twin))
    if theirs.text is None:
        return None
    numbers = differences(ours, theirs)
    lost, more = theirs.words - ours.words, ours.words - theirs.words
    print(f"{path}  {name}  numbers {ours.counts.total()}/{theirs.counts.total()}"
          f"  words {ours.words.total()}  -{lost.total()} +{more.total()}")
    print("\n".join(numbers[:given.lines] if given.lines else numbers),
          end="\n" if numbers else "")
    if given.words:
        for sign, words in (("-", lost), ("+", more)):
            most = ", ".join(f"{w}×{n}" for w, n in words.most_common(given.words))
            print(f"    {sign} {most}")
    return numbers


def documents(paths):
    for path in map(pathlib.Path, paths):
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            kind = file.suffix[1:].lower()
            if file.is_file() and kind in CONVERTERS:
                yield str(file), kind


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--viendan", required=True)
    arguments.add_argument("paths", nargs="+")
    arguments.add_argument("--only", help="one format: doc, docx, html …")
    arguments.add_argument("--words", type=int, default=0,
                           help="show the words that differ most often")
    arguments.add_argument("--lines", type=int, default=0, help="lines a document")
    given = arguments.parse_args()

    totals = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for path, kind in documents(given.paths):
            if given.only and kind != given.only:
                continue
            ours = Reading(given.viendan, path)
            if ours.text is None:
                print(f"{path}  is not read")
                continue
            for converter in CONVERTERS[kind]:
                if shutil.which(converter[0]) is None:
                    continue
                numbers = compare(given, path, converter, folder, ours)
                row = (kind, converter[0])
                totals[row, "failed" if numbers is None else "files"] += 1
                totals[row, "differ"] += bool(numbers)
    rows = sorted({row for row, _ in totals})
    if not rows:
        print("no converter is installed, or no document is there")
        sys.exit(2)
    print(f"\n{'format':7}{'converter':11}{'compared':>9}{'differ':>8}{'failed':>8}")
    for kind, name in rows:
        print(f"{kind:7}{name:11}" + "".join(
            f"{totals[(kind, name), what]:{width}}"
            for what, width in (("files", 9), ("differ", 8), ("failed", 8))))
    sys.exit(1 if any(totals[row, "differ"] for row in rows) else 0)


if __name__ == "__main__":
    main()
