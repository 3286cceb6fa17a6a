#!/usr/bin/env python3
"""Holds every record that the program prints against its JSON Schema.

usage: schema_test.py VIENDAN SAMPLES SCHEMAS
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import jsonschema

VIENDAN = os.path.abspath(sys.argv[1])
SAMPLES = pathlib.Path(sys.argv[2]).resolve()
SCHEMAS = pathlib.Path(sys.argv[3])


def read_schemas():
    """By name and version: "viendan.list/1"."""
    found = {}
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        name, version = path.stem.rsplit("-", 1)
        found[f"{name}/{version}"] = jsonschema.Draft202012Validator(schema)
    return found


# One of each kind of record, in every way that prints it.
QUESTIONS = [
    ["parse", str(SAMPLES)],
    ["list"],
    ["list", "--sort", "cited"],
    ["search", "nghi quyet"],
    ["search", "type:kế-hoạch"],
    ["citedby", "25-NQ/TW"],
    ["citedby", "Luật Tiếp công dân"],
    ["chain", "45/KH-UBND"],
    ["chain", "--down", "25-NQ/TW"],
    ["check"],
    ["facets"],
    ["graph"],
    ["status"],
    ["status", "--readers"],
    ["verify"],
    ["failed"],
]


class Schemas(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.cwd = pathlib.Path(folder.name)
        self.validators = read_schemas()
        self.seen = set()

    def run_program(self, *arguments):
        return subprocess.run([VIENDAN, *arguments], cwd=self.cwd, check=False,
                              capture_output=True).stdout.decode()

    def hold(self, text, what):
        records = (json.loads(text) if text.startswith("[") else
                   [json.loads(line) for line in text.split("\n") if line])
        for record in records:
            self.seen.add(record["schema"])
            errors = self.validators[record["schema"]].iter_errors(record)
            self.assertEqual([f"{'/'.join(map(str, each.absolute_path))}: "
                              f"{each.message}" for each in errors], [], what)

    def import_odd_files(self):
        documents = self.cwd / "odd"
        documents.mkdir()
        shutil.copy(next(SAMPLES.glob("*.txt")), documents / "copy.txt")
        (documents / "broken.docx").write_bytes(b"PK\3\4 broken")
        with open(os.fsencode(documents) + b"/\xff.txt", "w") as out:
            out.write("UBND TỈNH LONG AN\nSố: 9/KH-UBND\n\n"
                      "Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013;\n"
                      "1. Giao Sở Nội vụ báo cáo trước ngày 01/02/2024.\n")
        self.hold(self.run_program("import", "--format", "json", "--report",
                                   "report", str(SAMPLES), "odd"), "import")
        self.hold(self.run_program("import", "--format", "json", "--report",
                                   "again", str(SAMPLES), "odd"), "import")
        for report in ("report", "again"):
            self.hold((self.cwd / report).read_text(), report)

    def test_every_record_keeps_to_its_schema(self):
        self.import_odd_files()
        numbers = [record["number"] for record in
                   map(json.loads, self.run_program(
                       "list", "--format", "jsonl").split("\n")[:-1])
                   if record["number"]]
        self.assertGreater(len(numbers), 20)
        questions = list(QUESTIONS)
        for number in numbers:
            questions += [["cites", number], ["directives", number]]
        for question in questions:
            for form in ("json", "jsonl"):
                self.hold(self.run_program(*question, "--format", form),
                          " ".join(question))
        table = next((self.cwd / ".viendan").glob("1-0")) / "docdata.glass"
        content = bytearray(table.read_bytes())
        for end in range(8192, len(content) + 1, 8192):
            content[end - 40] ^= 0x10  # Items are at the end of a block.
        table.write_bytes(content)
        self.hold(self.run_program("verify", "--format", "jsonl"), "verify")
        self.assertEqual(self.seen, set(self.validators))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
