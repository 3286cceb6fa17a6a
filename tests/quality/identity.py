#!/usr/bin/env python3
"""Compares keys of documents with a list of citations that are known to name
the same document or different ones.

usage: identity.py --viendan PATH/TO/viendan LIST

LIST is a table of two columns, "id<TAB>citation", with a head line; lines that
start with # are comments, and a line without an id goes on with the citation
above it. Each citation is parsed as a recital ("Căn cứ …;"), and the key of the
first citation in it is taken.

Prints every citation without a key, pairs of one id with two keys, and pairs
of two ids with one key; then the figures:

  same       pairs of citations with one id, whose keys say enough to decide:
             the share with equal keys
  different  pairs of ids with equal, complete keys
"""
import argparse
import collections
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def read_list(path):
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or line == "id\tcitation":
            continue
        row = re.match(r"(\S+)\t(.*)", line)
        if row:
            rows.append([row[1], row[2]])
        elif rows:
            rows[-1][1] += " " + line
    return rows


def parse(viendan, texts):
    """The records of `texts`, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for i, text in enumerate(texts):
            name = pathlib.Path(folder) / f"{i:06}.txt"
            name.write_text("Căn cứ " + text + ";\n", encoding="utf-8")
            names.append(str(name))
        run = subprocess.run(
            [viendan, "parse", "--format", "jsonl", "--files-from", "-"],
            input="\n".join(names).encode(), stdout=subprocess.PIPE, check=False)
        records = {}
        for line in run.stdout.decode("utf-8").splitlines():
            record = json.loads(line)
            records[record["path"]] = record
        return [records.get(name, {}) for name in names]


def measure(viendan, path):
    """What the keys of the citations in the list `path` come to: figures by
    name, and what is to be read, one a line."""
    rows = read_list(path)
    lines = []
    keys = collections.defaultdict(list)  # By id: key and printed number.
    for (number, text), record in zip(rows, parse(viendan, [text for _, text in rows])):
        cited = record.get("citations", [])
        # A line may look like a letterhead: then the number is its own.
        key = record.get("key") if record.get("number") else cited[0]["key"] if cited else None
        if not key:
            lines.append(f"no key\t{number}\t{text}")
        printed = (cited[0]["number"] or {}).get("canonical") if cited else None
        keys[number].append((key, printed or text))

    same = decided = silent = open_keys = 0
    for number, each in keys.items():
        for (left, one), (right, other) in itertools.combinations(each, 2):
            if not left or not right:
                silent += 1
            elif "?" in left + right:
                open_keys += 1
                lines.append(f"open\t{number}\t{left}\t{right}\t{one}\t{other}")
            else:
                decided += 1
                same += left == right
                if left != right:
                    lines.append(f"two keys\t{number}\t{left}\t{right}\t{one}\t{other}")
    owners = collections.defaultdict(set)
    for number, each in keys.items():
        for key, printed in each:
            if key and "?" not in key:
                owners[key].add((number, printed))
    clashes = {key: ids for key, ids in owners.items() if len({number for number, _ in ids}) > 1}
    # Where the printed numbers are the same too, the list itself is at fault.
    wrong = {key for key, ids in clashes.items() if len({printed for _, printed in ids}) > 1}
    for key, ids in clashes.items():
        for number, printed in sorted(ids):
            lines.append(f"one key\t{key}\t{number}\t{printed}")
    figures = {"citations": len(rows), "documents": len(keys), "same": same, "decided": decided,
               "open": open_keys, "silent": silent, "clashes": len(clashes), "wrong": len(wrong)}
    return figures, lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--viendan", required=True)
    parser.add_argument("list", type=pathlib.Path)
    options = parser.parse_args()

    got, lines = measure(options.viendan, options.list)
    print("\n".join(lines))
    print(f"citations {got['citations']}  documents {got['documents']}")
    print(f"same: {got['same']} of {got['decided']} decided pairs"
          + (f" ({got['same'] / got['decided']:.4f})" if got["decided"] else "")
          + f", {got['open']} with \"?\", {got['silent']} with no key")
    print(f"different: {got['clashes']} keys of more than one document, {got['wrong']} of them of different numbers")
    return 1 if got["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
