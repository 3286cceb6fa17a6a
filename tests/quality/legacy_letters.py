#!/usr/bin/env python3
"""Counts the letters of legacy texts that are decoded right.

usage: legacy_letters.py --viendan BIN FOLDER [--modern PATH...] [--show N]

FOLDER has transcripts NAME.truth.txt, each with one or more NAME.*.txt in a
legacy code. A letter is right when it stands in the transcript at its place,
case and the place of tone marks aside. Words of the transcript for which the
text has none at all, such as captions that stand elsewhere in it, are counted
apart, as absent. One line a file, worst first, with what differs most; then the
sum.

With --modern each file under the paths, which are in no legacy code, is to be
read as one that is not; those that are not are listed.

Exit code 0 when 99.5 % of the letters are right in sum and no modern file is
listed, else 1.
"""
import argparse
import collections
import difflib
import json
import pathlib
import subprocess
import sys
import unicodedata

GOAL = 0.995
MODERN = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def words_of(text):
    """Words in small letters, the tone of each at its end."""
    words = []
    word = ""
    for char in unicodedata.normalize("NFD", text.casefold()) + " ":
        if char.isalpha() or (word and unicodedata.combining(char)):
            word += char
        elif word:
            tones = "".join(c for c in word if c in TONES)
            letters = "".join(c for c in word if c not in TONES)
            words.append(unicodedata.normalize("NFC", letters) + tones)
            word = ""
    return words


def same_letters(left, right):
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def compare(truth, read):
    """Letters of the transcript that have a counterpart, those of them that are
    right, letters that have none, and what differs."""
    left, right = words_of(truth), words_of(read)
    total = good = absent = 0
    wrong = collections.Counter()
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        letters = "".join(left[a:b])
        if kind == "delete":
            absent += len(letters)
            continue
        total += len(letters)
        if kind == "equal":
            good += len(letters)
            continue
        good += same_letters(letters, "".join(right[c:d]))
        wrong[(" ".join(left[a:b])[:60], " ".join(right[c:d])[:60])] += 1
    return total, good, absent, wrong


def run(viendan, *words):
    return subprocess.run([viendan, *words], capture_output=True, check=False,
                          text=True, encoding="utf-8", errors="replace").stdout


def check_letters(viendan, folder, show):
    rows = []
    for truth in sorted(folder.glob("*.truth.txt")):
        name = truth.name.removesuffix(".truth.txt")
        for legacy in sorted(folder.glob(name + ".*.txt")):
            if legacy == truth:
                continue
            total, good, absent, wrong = compare(truth.read_text(encoding="utf-8"),
                                                 run(viendan, "text", str(legacy)))
            rows.append((good / max(total, 1), total, good, absent, legacy.name,
                         wrong))
    rows.sort(key=lambda row: row[0])
    for share, total, _, absent, name, wrong in rows:
        print(f"{share:9.4%}  {total:7} letters  {absent:5} absent  {name}")
        for (left, right), times in wrong.most_common(show):
            print(f"    {times:4} × {left!r} read as {right!r}")
    total = sum(row[1] for row in rows)
    share = sum(row[2] for row in rows) / max(total, 1)
    absent = sum(row[3] for row in rows)
    print(f"{len(rows)} files, {total} letters, {share:.4%} right (goal {GOAL:.1%}), "
          f"{absent} absent")
    return share >= GOAL


def check_modern(viendan, paths):
    count = 0
    taken = []
    for line in run(viendan, "parse", "--format", "jsonl", *paths).splitlines():
        record = json.loads(line)
        count += 1
        codes = [warning["code"] for warning in record["warnings"]]
        if record["encoding"] not in MODERN or "mixed-encodings" in codes:
            taken.append((record.get("path"), record["encoding"], codes))
    for path, encoding, codes in taken:
        print(f"taken for {encoding}: {path} {' '.join(codes)}")
    print(f"{count} modern files, {len(taken)} taken for legacy ones")
    return not taken


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--viendan", required=True)
    parser.add_argument("--modern", nargs="*", default=[])
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    good = check_letters(options.viendan, options.folder, options.show)
    if options.modern:
        good = check_modern(options.viendan, options.modern) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
