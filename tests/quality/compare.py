#!/usr/bin/env python3
"""Shows what changed between two versions of viendan, document by document.

usage: compare.py OLD NEW PATH... [--only KIND] [--context BYTES] [--limit N]

OLD and NEW are two programs; both parse every PATH (files or folders). For each
document that differs, every gain (+), loss (-) and change (~) is one line:

    van-ban/12.txt
      + citation  25-NQ/TW  …Thực hiện «Nghị quyết số 25-NQ/TW» của…
      - directive II.3      Rà soát thủ tục hành chính

then a table of totals. What was gained need not be right, and what was lost need
not have been: read the lines. Exit code 0 when nothing differs, else 1.
"""
import argparse
import collections
import json
import subprocess
import sys

OWN_FIELDS = ("class", "system", "number", "type", "date", "place", "issuer",
              "subject", "signers", "addressees", "recipients", "key")
CITATION_FIELDS = ("type", "date", "issuer", "term", "provisions", "relation",
                   "key", "confidence", "self", "flags", "title")


def parse(program, paths):
    """Records of one version by path, and its exit code."""
    run = subprocess.run([program, "parse", "--format", "jsonl", "--", *paths],
                         capture_output=True, check=False)
    records = {}
    for line in run.stdout.decode("utf-8").split("\n"):
        if line:
            record = json.loads(line)
            records[record.get("path") or record.get("path_bytes")] = record
    return records, run.returncode


def plain(value):
    """An own field as one comparable value: its text, not where it stands."""
    if isinstance(value, dict):
        return value.get("canonical") or value.get("iso") or value.get("name")
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value


def citation_id(citation):
    """What makes a citation the same one in both versions: place and number."""
    number = citation["number"]
    return ((number or citation)["span"][0],
            number["canonical"] if number else citation["name"])


def directive_id(directive):
    return directive["span"][0], directive["path"]


class Changes:
    """Collects the lines of all documents and counts them by kind."""

    def __init__(self, only, context):
        self.only = only
        self.context = context
        self.counts = collections.Counter()
        self.lines = collections.defaultdict(list)

    def add(self, path, sign, kind, what, text):
        if self.only and kind != self.only:
            return
        self.counts[kind, sign] += 1
        text = " ".join(str(text).split())[:2 * self.context]
        self.lines[path].append(f"  {sign} {kind:9} {what}  {text}")

    def own_fields(self, path, old, new):
        for field in OWN_FIELDS:
            before, after = plain(old[field]), plain(new[field])
            if before == after:
                continue
            sign = "+" if not before else "-" if not after else "~"
            self.add(path, sign, field, "", f"{before!r} -> {after!r}")

    def citations(self, path, old, new):
        before = {citation_id(c): c for c in old["citations"]}
        after = {citation_id(c): c for c in new["citations"]}
        for at in sorted(before.keys() - after.keys()):
            self.add(path, "-", "citation", at[1], before[at]["text"])
        for at in sorted(after.keys() - before.keys()):
            self.add(path, "+", "citation", at[1], after[at]["text"])
        for at in sorted(before.keys() & after.keys()):
            for field in CITATION_FIELDS:
                if before[at][field] != after[at][field]:
                    self.add(path, "~", "cited." + field, at[1],
                             f"{before[at][field]!r} -> {after[at][field]!r}")

    def directives(self, path, old, new):
        before = {directive_id(d): d for d in old["directives"]}
        after = {directive_id(d): d for d in new["directives"]}
        for at in sorted(before.keys() - after.keys()):
            self.add(path, "-", "directive", at[1], before[at]["text"])
        for at in sorted(after.keys() - before.keys()):
            self.add(path, "+", "directive", at[1], after[at]["text"])


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("old")
    arguments.add_argument("new")
    arguments.add_argument("paths", nargs="+")
    arguments.add_argument("--only", help="one kind: citation, directive, subject …")
    arguments.add_argument("--context", type=int, default=60)
    arguments.add_argument("--limit", type=int, default=0, help="lines a document")
    given = arguments.parse_args()

    old, old_code = parse(given.old, given.paths)
    new, new_code = parse(given.new, given.paths)
    changes = Changes(given.only, given.context)
    for path in sorted(old.keys() | new.keys()):
        if path not in old or path not in new:
            changes.add(path, "+" if path in new else "-", "document", "", "")
            continue
        changes.own_fields(path, old[path], new[path])
        changes.citations(path, old[path], new[path])
        changes.directives(path, old[path], new[path])

    for path, lines in changes.lines.items():
        print(path)
        print("\n".join(lines[:given.limit] if given.limit else lines))
    print(f"\n{len(new)} documents, {len(changes.lines)} differ; "
          f"exit codes {old_code} and {new_code}")
    for kind in sorted({kind for kind, _ in changes.counts}):
        row = "  ".join(f"{sign}{changes.counts[kind, sign]}" for sign in "+-~")
        print(f"  {kind:18} {row}")
    sys.exit(1 if changes.lines else 0)


if __name__ == "__main__":
    main()
