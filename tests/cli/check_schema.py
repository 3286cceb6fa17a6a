#!/usr/bin/env python3
"""Checks JSON lines on standard input against a schema of the program.

usage: check_schema.py SCHEMA.json < records.jsonl
"""
import json
import sys

import jsonschema


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = failures = 0
    for line in sys.stdin.buffer.read().decode("utf-8").split("\n"):
        if not line:
            continue
        records += 1
        for error in validator.iter_errors(json.loads(line)):
            failures += 1
            where = "/".join(str(step) for step in error.absolute_path)
            print(f"record {records}, {where}: {error.message}")
    print(f"{records} records, {failures} errors")
    sys.exit(1 if failures or records == 0 else 0)


if __name__ == "__main__":
    main()
