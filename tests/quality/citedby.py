#!/usr/bin/env python3
"""Compares the answers of `citedby` with a full scan of the same documents.

usage: citedby.py --viendan PATH/TO/viendan [--sample N] FOLDER

Imports FOLDER into a new index, parses it again to records, and asks
`citedby` for every number that a record cites. The scan holds a document for
NUMBER when one of its citations, other than of itself, has that canonical
number. An answer comes in groups, one for each document that NUMBER may be; a
group also has those that cite its document by name or in another spelling, and
that is right when a citation of theirs has the key of the group.

Prints, number by number:

  refused  citedby does not take the number
  missed   a document that the scan has and the answer has not
  extra    a document of the answer that cites neither NUMBER nor the key of
           its group
  foreign  a group that has another number, and no citation of NUMBER has its
           key

and the count of each. Ends 1 when there is any.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile


class Scan:
    """Who cites what, by canonical number and by key."""

    def __init__(self, viendan, folder):
        self.by_number = collections.defaultdict(set)
        self.by_key = collections.defaultdict(set)
        self.keys_of = collections.defaultdict(set)
        records = subprocess.Popen(
            [viendan, "parse", "--format", "jsonl", folder],
            stdout=subprocess.PIPE)
        for line in records.stdout:
            self.add(json.loads(line))
        records.wait()

    def add(self, record):
        for citation in record["citations"]:
            if citation["self"]:
                continue
            if citation["key"]:
                self.by_key[citation["key"]].add(record["path"])
            number = (citation["number"] or {}).get("canonical")
            if number:
                self.by_number[number].add(record["path"])
                if citation["key"]:
                    self.keys_of[number].add(citation["key"])


def ask(viendan, index, number):
    """Pairs of a group (its key and number) and a path that citedby gives, or
    None and what it says instead."""
    answer = subprocess.run(
        [viendan, "citedby", "--index", index, "--format", "jsonl", number],
        capture_output=True, text=True)
    if answer.returncode not in (0, 1):
        return None, answer.stderr.splitlines()[0]
    rows = [json.loads(line) for line in answer.stdout.split("\n") if line]
    return {(row["cited_key"], row["cited_number"], row["path"])
            for row in rows}, None


def compare(scan, number, answer, complaint, counts):
    if answer is None:
        counts["refused"] += 1
        print(f"refused  {number}: {complaint}")
        return
    counts["asked"] += 1
    for path in sorted(scan.by_number[number] - {row[2] for row in answer}):
        counts["missed"] += 1
        print(f"missed   {number}: {path}")
    for key, _, path in sorted(answer, key=str):
        if path not in scan.by_number[number] | scan.by_key[key]:
            counts["extra"] += 1
            print(f"extra    {number}: {path} as {key}")
    for key, other in sorted({row[:2] for row in answer}, key=str):
        if other not in (None, number) and key not in scan.keys_of[number]:
            counts["foreign"] += 1
            print(f"foreign  {number}: {other} as {key}")


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("--viendan", required=True)
    arguments.add_argument("--sample", type=int)
    arguments.add_argument("folder")
    options = arguments.parse_args()
    viendan = str(pathlib.Path(options.viendan).resolve())
    folder = str(pathlib.Path(options.folder).resolve())
    counts = collections.Counter(asked=0, refused=0, missed=0, extra=0,
                                 foreign=0)
    with tempfile.TemporaryDirectory() as directory:
        os.chdir(directory)
        subprocess.run([viendan, "import", "-q", "--index", "index", folder],
                       stdout=subprocess.DEVNULL, check=True)
        scan = Scan(viendan, folder)
        numbers = sorted(scan.by_number)
        if options.sample:
            numbers = random.Random(1).sample(numbers, options.sample)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            answers = pool.map(lambda each: ask(viendan, "index", each), numbers)
            for number, (answer, complaint) in zip(numbers, answers):
                compare(scan, number, answer, complaint, counts)
    print("  ".join(f"{name} {count}" for name, count in counts.items()))
    sys.exit(any(count for name, count in counts.items() if name != "asked"))


if __name__ == "__main__":
    main()
