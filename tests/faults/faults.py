"""Disturbs `viendan import` and looks at what is left of the index.

    faults.py PROGRAM DUMP RECORDER KIND [TRIES] [SEED]

KIND is one of
  kill      kill -9 of everything, of the parent or of a worker, at random times
  syscall   kill -9 of who makes the Nth state-changing system call, for every N
  error     the Nth such call, or call that reads, fails with EIO or ENOSPC,
            for every N
  full      the index is on a disk of some size that is too small
  powercut  states in which a power cut may leave the files, replayed
  flip      one bit, byte or sector of a finished index is another: `verify`
            must say so, or every answer must be the same as before

TRIES is how many; for syscall and error the points are spread evenly, and 0 is
all of them. After each try: the index opens and verifies, or was never
acknowledged; every document that was acknowledged is in it; and the same import
again ends in the index of an undisturbed run. Prints a line of counts; exits
with 1 if anything was lost, damaged or different.
"""

import json
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

PROGRAM, DUMP, RECORDER, KIND = sys.argv[1:5]
TRIES = int(sys.argv[5]) if len(sys.argv) > 5 else 0
RANDOM = random.Random(int(sys.argv[6]) if len(sys.argv) > 6 else 1)

CHANGING_CALLS = ["openat", "write", "pwrite64", "fdatasync", "fsync", "rename",
                  "unlink", "mkdir", "ftruncate"]
READING_CALLS = ["read", "pread64", "newfstatat", "fstat", "lseek", "getdents64"]
DOCUMENTS = 24
SKIPPED = 77  # For ctest.


class Place:
    """A folder with documents, and an index to be."""

    def __init__(self, root):
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
        return [PROGRAM, "import", "--quiet", "--prune", "--jobs", "2",
                "--wait", "30",
                "--index", self.index, "--report", self.report,
                self.root + "/docs"]

    def run(self, before=(), **environment):
        return subprocess.run(list(before) + self.command(),
                              env=self.environment(**environment),
                              cwd=self.root, capture_output=True).returncode

    def dump(self):
        done = subprocess.run([DUMP, self.index], capture_output=True)
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
            verified = subprocess.run(
                [PROGRAM, "verify", "--wait", "30", "--index", place.index],
                capture_output=True)
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

    def finish(self):
        print(f"{KIND}: {self.tries} tries, {self.unopenable} unopenable, "
              f"{self.lost} lost acknowledged documents, "
              f"{self.diverged} did not converge")
        for note in self.notes[:10]:
            print("  ", *note)
        sys.exit(1 if self.notes or not self.tries else 0)


def prepared(root):
    """A place, and the dump of an undisturbed run of each version."""
    place = Place(root)
    dumps = []
    for version in (0, 1):
        place.write_documents(version)
        assert place.run() == 0
        dumps.append(place.dump()[1])
    shutil.rmtree(root + "/docs")
    place.forget_index()
    place.write_documents(0)
    return place, dumps


def children_of(process):
    try:
        path = f"/proc/{process}/task/{process}/children"
        return [int(each) for each in open(path).read().split()]
    except OSError:
        return []


def try_kills(root, score):
    place, dumps = prepared(root)
    started = time.time()
    place.run()
    length = time.time() - started
    for i in range(TRIES):
        fresh = i % 2 == 0
        place.begin(fresh)
        process = subprocess.Popen(place.command(), env=place.environment(),
                                   cwd=root, start_new_session=True,
                                   stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(RANDOM.uniform(0, length))
        victim = RANDOM.choice(["all", "all", "parent", "worker"])
        try:
            if victim == "all":
                os.killpg(process.pid, signal.SIGKILL)
            elif victim == "parent":
                process.kill()
            else:
                children = children_of(process.pid)
                if children:
                    os.kill(RANDOM.choice(children), signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        time.sleep(0.01)  # Until the children have gone with their parent.
        score.judge(place, dumps[0 if fresh else 1], place.acknowledged(),
                    f"kill {i} {victim}")


def points(place, fresh, calls, injected):
    """Calls of each kind that one run makes, in any of its processes."""
    found = []
    for call in calls:
        place.begin(fresh)
        trace = place.root + "/trace"
        place.run(["strace", "-f", "-qq", "-o", trace, "-e", f"trace={call}"])
        counts = {}
        for line in open(trace, errors="replace"):
            if call + "(" in line:
                process = line.split()[0]
                counts[process] = counts.get(process, 0) + 1
        most = max(counts.values(), default=0)
        found += [(fresh, call, n, how) for n in range(1, most + 1)
                  for how in injected(call)]
    return found


def try_points(root, score, calls, injected):
    place, dumps = prepared(root)
    todo = [point for fresh in (True, False)
            for point in points(place, fresh, calls, injected)]
    if TRIES and TRIES < len(todo):
        todo = [todo[i * len(todo) // TRIES] for i in range(TRIES)]
    for fresh, call, n, how in todo:
        place.begin(fresh)
        place.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e",
                   f"trace={call}", "-e", f"inject={call}:{how}:when={n}"])
        score.judge(place, dumps[0 if fresh else 1], place.acknowledged(),
                    f"{'first' if fresh else 'second'} import: "
                    f"{call} {n} {how}")


def try_full(root, score):
    # A disk of its own needs a user namespace, which a chroot or a container
    # may not have.
    if subprocess.run(["unshare", "-Urm", "true"]).returncode != 0:
        sys.exit(SKIPPED)
    place, dumps = prepared(root)
    for i in range(TRIES):
        kilobytes = 100 + 120 * i
        place.forget_index()
        script = (
            f"set -e; mkdir -p {root}/disk; "
            f"mount -t tmpfs -o size={kilobytes}k none {root}/disk; "
            f"set +e; {PROGRAM} import --quiet --jobs 2 --index "
            f"{root}/disk/index --report {root}/report {root}/docs; "
            f"echo import $?; {PROGRAM} verify --index {root}/disk/index; "
            f"echo verify $?; {DUMP} {root}/disk/index; echo dump $?; "
            f"mount -o remount,size=64m {root}/disk; "
            f"{PROGRAM} import --quiet --index {root}/disk/index {root}/docs; "
            f"echo again $?; echo ====; {DUMP} {root}/disk/index")
        done = subprocess.run(["unshare", "-Urm", "sh", "-c", script],
                              env=place.environment(), capture_output=True)
        out = done.stdout.decode()
        before, _, after = out.partition("====\n")
        score.tries += 1
        what = f"{kilobytes} KiB"
        codes = {line.split()[0]: line.split()[1]
                 for line in before.splitlines()
                 if line.split()[:1] and line.split()[0] in
                 ("import", "verify", "dump", "again")}
        if codes.get("import") not in ("0", "74"):
            score.diverged += 1
            score.notes.append((what, f"import: {codes} {done.stderr[:200]}"))
        if codes.get("verify") not in ("0", "66"):
            score.unopenable += 1
            score.notes.append((what, f"verify: {codes}"))
        missing = [i for i in place.acknowledged() if i not in before]
        if missing:
            score.lost += 1
            score.notes.append((what, f"lost {missing}"))
        if codes.get("again") != "0" or paths_of(after) != paths_of(
                dumps[0].decode()):
            score.diverged += 1
            score.notes.append((what, f"again: {codes}"))


def paths_of(dump):
    """Documents of a dump, without paths, which say where the index is."""
    return sorted(line.split()[1] for line in dump.splitlines()
                  if line.startswith("document"))


# Operations of record_io.cc.
(CREATE, WRITE, TRUNCATE, SYNC, RENAME, REMOVE, FOLDER, MESSAGE) = range(1, 9)


def read_log(path):
    data = open(path, "rb").read()
    records = []
    at = 0
    while at < len(data):
        kind, process, name, size, low, high = struct.unpack_from("<6I", data,
                                                                  at)
        at += 24
        records.append((kind, process, data[at:at + name].decode(),
                        data[at + name:at + name + size], low | high << 32))
        at += name + size
    return records


class Node:
    """A file on a disk: what was written since its last sync may be lost."""

    def __init__(self, folder=False):
        self.folder = folder
        self.durable = bytearray()
        self.pending = []  # (offset, bytes), or (size, None) to cut.
        self.names = {}    # Of a folder: the durable ones.

    def after_cut(self):
        content = bytearray(self.durable)
        for offset, data in self.pending:
            if data is None:
                if RANDOM.random() < 0.5:
                    del content[offset:]
                continue
            for start in range(0, len(data), 4096):
                fate = RANDOM.random()
                if fate < 0.45:
                    continue
                sector = data[start:start + 4096]
                if fate < 0.55:
                    sector = sector[:RANDOM.randrange(len(sector))]
                put(content, offset + start, sector)
        return content

    def sync(self):
        for offset, data in self.pending:
            if data is None:
                del self.durable[offset:]
            else:
                put(self.durable, offset, data)
        self.pending = []


def put(content, offset, data):
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset:offset + len(data)] = data


class Disk:
    """Files and names as a strict reading of POSIX has them: a name is durable
    when its folder was synced after it; with `ordered`, as ext4 does it, any
    sync makes all names before it durable."""

    def __init__(self, ordered):
        self.ordered = ordered
        self.live = {}      # path -> Node, as programs see it.
        self.durable = {}   # path -> Node, as they are after a cut.
        # Not durable, in order: (path, Node), (path, None) for one removed,
        # (new path, [(old, new, Node)]) for one renamed with what is below it.
        self.changes = []

    def change(self, path, node):
        if node is None:
            self.live.pop(path, None)
        else:
            self.live[path] = node
        self.changes.append((path, node))

    def apply(self, record):
        kind, _, path, data, offset = record
        if kind == CREATE:
            if path not in self.live:
                self.change(path, Node())
            if data:
                self.live[path].pending.append((0, None))
        elif kind == WRITE and path in self.live:
            self.live[path].pending.append((offset, data))
        elif kind == TRUNCATE and path in self.live:
            self.live[path].pending.append((offset, None))
        elif kind == FOLDER:
            self.change(path, Node(folder=True))
        elif kind == REMOVE:
            self.change(path, None)
        elif kind == RENAME:
            self.rename(path, data.decode())
        elif kind == SYNC:
            node = self.live.get(path)
            if node and not node.folder:
                node.sync()
            self.persist(None if self.ordered else path)

    def rename(self, path, to):
        moves = []
        for each in [p for p in self.live
                     if p == path or p.startswith(path + "/")]:
            new = to + each[len(path):]
            self.live[new] = self.live.pop(each)
            moves.append((each, new, self.live[new]))
        self.changes.append((to, moves))

    def persist(self, folder):
        kept = []
        for change in self.changes:
            if folder is None or os.path.dirname(change[0]) == folder:
                self.make_durable(change)
            else:
                kept.append(change)
        self.changes = kept

    def make_durable(self, change):
        path, node = change
        if isinstance(node, list):
            # What was not durable in a folder that is renamed stays so.
            for old, new, moved in node:
                if self.durable.pop(old, None) is not None:
                    self.durable[new] = moved
                elif old == node[0][0]:
                    self.durable[new] = moved
        elif node is None:
            self.durable.pop(path, None)
        else:
            self.durable[path] = node

    def cut(self, source, target):
        """Writes a state after a power cut now below `target`."""
        names = dict(self.durable)
        keep = RANDOM.randrange(len(self.changes) + 1)
        saved = self.durable
        self.durable = names
        for change in self.changes[:keep]:
            self.make_durable(change)
        self.durable = saved
        for path in sorted(names):
            new = target + path[len(source):]
            if names[path].folder:
                os.makedirs(new, exist_ok=True)
            elif os.path.isdir(os.path.dirname(new)):
                with open(new, "wb") as out:
                    out.write(names[path].after_cut())


def acknowledged_by(records, parent):
    """Ids that are acknowledged after each record."""
    done = {}
    ids = set()
    for record in records:
        kind, process, _, data, _ = record
        if kind != MESSAGE or process == parent:
            continue
        answer, sequence, status, size = struct.unpack_from("<4Q", data)
        if answer == 0 and status in (0, 2):
            name = data[32:32 + size].decode()
            done.setdefault(process, []).append((sequence, name))
        elif answer == 1:
            ids = ids | {name for each, name in done.get(process, [])
                         if each <= sequence}
        yield ids


def try_powercuts(root, score):
    place, dumps = prepared(root)
    log = root + "/log"
    logs = []
    for version in (0, 1):
        place.write_documents(version)
        if version == 1:
            break  # The second import goes on with the first one's log.
        open(log, "w").close()
        process = subprocess.Popen(
            place.command(), cwd=root,
            env=place.environment(LD_PRELOAD=RECORDER, RECORD_IO_LOG=log,
                                  RECORD_IO_FOLDER=root))
        process.wait()
        logs = (read_log(log), process.pid)
    place.write_documents(0)
    records, parent = logs
    records = [each for each in records if each[0] == MESSAGE
               or each[2] == root or each[2].startswith(place.index)]
    acknowledged = [set()]
    current = set()
    stream = acknowledged_by(records, parent)
    for record in records:
        if record[0] == MESSAGE and record[1] != parent:
            current = next(stream)
        acknowledged.append(current)
    changing = [i for i, each in enumerate(records) if each[0] != MESSAGE]
    for ordered in (False, True):
        disk = Disk(ordered)
        each = max(1, TRIES // 2 // len(changing) + 1)
        share = min(1.0, TRIES / 2 / len(changing) / each)
        for i, record in enumerate(records):
            disk.apply(record)
            if record[0] == MESSAGE:
                continue
            for _ in range(each):
                if RANDOM.random() > share:
                    continue
                place.forget_index()
                disk.cut(root, root)
                score.judge(place, dumps[0], acknowledged[i + 1],
                            f"cut after {i} ordered={ordered}",
                            again=score.tries % 10 == 0)


QUESTIONS = [["list"], ["facets"], ["citedby", "13-NQ/TW"],
             ["search", '"uỷ ban báo cáo"'], ["search", "cites:9-NQ/TW so"]]


def answers(place):
    """What is told of the index, by every road into it."""
    return [place.dump()] + [
        (done.returncode, done.stdout) for done in (
            subprocess.run([PROGRAM, *question, "--format", "json", "--index",
                            place.index], capture_output=True)
            for question in QUESTIONS)]


def damage(path):
    """Changes a bit, a byte or a sector of a file; returns what it did."""
    data = bytearray(open(path, "rb").read())
    at = RANDOM.randrange(len(data))
    how = RANDOM.choice(["bit", "byte", "sector"])
    if how == "bit":
        data[at] ^= 1 << RANDOM.randrange(8)
    elif how == "byte":
        data[at] = (data[at] + RANDOM.randrange(1, 256)) % 256
    else:
        at -= at % 512
        data[at:at + 512] = bytes(len(data[at:at + 512]))
    with open(path, "wb") as out:
        out.write(data)
    return f"{how} {at} of {path}"


def try_flips(root, score):
    place, _ = prepared(root)
    assert place.run() == 0
    expected = answers(place)
    whole = root + "/whole"
    os.rename(place.index, whole)
    detected = 0
    for _ in range(TRIES):
        place.forget_index()
        shutil.copytree(whole, place.index)
        files = [os.path.join(folder, name)
                 for folder, _, names in os.walk(place.index)
                 for name in sorted(names)]
        # Large files hold more of the answers.
        chosen = RANDOM.choices(
            files, [os.path.getsize(each) for each in files])[0]
        if RANDOM.random() < 0.2:
            chosen = RANDOM.choice([each for each in files
                                    if os.path.getsize(each)])
        what = damage(chosen)
        score.tries += 1
        verified = subprocess.run(
            [PROGRAM, "verify", "--index", place.index], capture_output=True,
            timeout=60).returncode
        if verified in (66, 76, 78):
            detected += 1
        elif verified != 0:
            score.unopenable += 1
            score.notes.append((what, f"verify ended with {verified}"))
        elif answers(place) != expected:
            score.diverged += 1
            score.notes.append((what, "other answers, and verify says nothing"))
    print(f"flip: verify found {detected} of {score.tries}; the others changed "
          f"no answer unless noted")


def main():
    score = Score()
    root = tempfile.mkdtemp(prefix="faults-")
    try:
        if KIND == "kill":
            try_kills(root, score)
        elif KIND == "syscall":
            try_points(root, score, CHANGING_CALLS,
                       lambda call: ["signal=KILL"])
        elif KIND == "error":
            try_points(
                root, score, CHANGING_CALLS + READING_CALLS,
                lambda call: ["error=EIO"] + (["error=ENOSPC"] if call in (
                    "openat", "write", "pwrite64", "rename", "mkdir") else []))
        elif KIND == "full":
            try_full(root, score)
        elif KIND == "powercut":
            try_powercuts(root, score)
        elif KIND == "flip":
            try_flips(root, score)
        else:
            sys.exit("no such KIND")
    finally:
        shutil.rmtree(root, ignore_errors=True)
    score.finish()


main()
