"""A folder whose import is disturbed, and what is counted of that."""

import json
import os
import random
import shutil
import subprocess
import sys

DOCUMENTS = 24


class Run:
    """What the command line asks for: see faults.py."""

    def __init__(self, arguments):
        # They are run in other folders than this one.
        self.program, self.dump, self.recorder = map(
            os.path.abspath, arguments[:3])
        self.kind = arguments[3]
        self.tries = int(arguments[4]) if len(arguments) > 4 else 0
        self.random = random.Random(
            int(arguments[5]) if len(arguments) > 5 else 1)


class Place:
    """A folder with documents, and an index to be."""

    def __init__(self, run, root):
        self.programs = run
        self.root = root
        self.index = root + "/index"
        self.report = root + "/report"

    def write_documents(self, version=0):
        os.makedirs(self.root + "/docs", exist_ok=True)
        for i in range(DOCUMENTS):
            if version and i % 4:
                continue
            with open(f"{self.root}/docs/{i}.txt", "w") as out:
                out.write(f"ỦY BAN NHÂN DÂN\nTỈNH A\nSố: {i}/KH-UBND\n\n"
                          f"Thực hiện Nghị quyết số {i + 7}-NQ/TW ngày "
                          f"0{1 + i % 9}/6/2013 {'x' * (i % 5)} {version}\n"
                          f"1. Giao Sở Nội vụ.\n2. Uỷ ban báo cáo.\n")

    def environment(self, **more):
        clean = {"PATH": os.environ["PATH"], "LC_ALL": "C",
                 "VIENDAN_BATCH_BYTES": "1200"}
        clean.update(more)
        return clean

    def command(self):
        # What was killed may hold the lock until its last write is done.
        return [self.programs.program, "import", "--quiet", "--prune", "--jobs", "2",
                "--wait", "30",
                "--index", self.index, "--report", self.report,
                self.root + "/docs"]

    def run(self, before=(), **environment):
        return subprocess.run(list(before) + self.command(),
                              env=self.environment(**environment),
                              cwd=self.root, capture_output=True).returncode

    def verify(self, *options, **limits):
        return subprocess.run([self.programs.program, "verify", *options,
                               "--index", self.index],
                              capture_output=True, **limits)

    def dump(self):
        done = subprocess.run([self.programs.dump, self.index],
                              capture_output=True)
        return done.returncode, done.stdout

    def acknowledged(self):
        """Ids that the report calls imported."""
        ids = set()
        try:
            lines = open(self.report, "rb").read().split(b"\n")
        except FileNotFoundError:
            return ids
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                continue  # The last line of a report may be cut off.
            if entry.get("status") in ("imported", "duplicate"):
                ids.add(entry["id"])
        return ids

    def forget_index(self):
        for name in os.listdir(self.root):
            if name.startswith("index"):
                shutil.rmtree(f"{self.root}/{name}")
        if os.path.exists(self.report):
            os.remove(self.report)

    def begin(self, fresh):
        """An import is to come: of all documents, or of some that changed."""
        self.forget_index()
        self.write_documents(0)
        if not fresh:
            self.run()
            os.remove(self.report)
            self.write_documents(1)


class Score:
    def __init__(self):
        self.tries = self.unopenable = self.lost = self.diverged = 0
        self.notes = []

    def judge(self, place, expected, acknowledged, what, again=True):
        self.tries += 1
        code, dump = place.dump()
        if code == 0:
            verified = place.verify("--wait", "30")
            if verified.returncode != 0:
                self.unopenable += 1
                self.notes.append((what, verified.stdout.decode()[:300]))
            missing = [i for i in acknowledged if i.encode() not in dump]
            if missing:
                self.lost += 1
                self.notes.append((what, f"lost {missing}"))
        elif code != 66 or acknowledged:
            self.unopenable += 1
            self.notes.append((what, f"dump ended with {code}"))
        if not again:
            return
        code = place.run()
        if code != 0 or place.dump() != (0, expected):
            self.diverged += 1
            self.notes.append((what, f"run again: {code}"))

    def finish(self, kind):
        print(f"{kind}: {self.tries} tries, {self.unopenable} unopenable, "
              f"{self.lost} lost acknowledged documents, "
              f"{self.diverged} did not converge")
        for note in self.notes[:10]:
            print("  ", *note)
        sys.exit(1 if self.notes or not self.tries else 0)


def prepared(run, root):
    """A place, and the dump of an undisturbed run of each version."""
    place = Place(run, root)
    dumps = []
    for version in (0, 1):
        place.write_documents(version)
        assert place.run() == 0
        dumps.append(place.dump()[1])
    shutil.rmtree(root + "/docs")
    place.forget_index()
    place.write_documents(0)
    return place, dumps
