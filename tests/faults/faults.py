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

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # The sources may not be writable.
from flips import try_flips
from place import Run, Score, prepared
from power_cuts import try_powercuts

CHANGING_CALLS = ["openat", "write", "pwrite64", "fdatasync", "fsync", "rename",
                  "unlink", "mkdir", "ftruncate"]
READING_CALLS = ["read", "pread64", "newfstatat", "fstat", "lseek", "getdents64"]
SKIPPED = 77  # For ctest.


def children_of(process):
    try:
        path = f"/proc/{process}/task/{process}/children"
        return [int(each) for each in open(path).read().split()]
    except OSError:
        return []


def try_kills(run, root, score):
    place, dumps = prepared(run, root)
    started = time.time()
    place.run()
    length = time.time() - started
    for i in range(run.tries):
        fresh = i % 2 == 0
        place.begin(fresh)
        process = subprocess.Popen(place.command(), env=place.environment(),
                                   cwd=root, start_new_session=True,
                                   stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(run.random.uniform(0, length))
        victim = run.random.choice(["all", "all", "parent", "worker"])
        try:
            if victim == "all":
                os.killpg(process.pid, signal.SIGKILL)
            elif victim == "parent":
                process.kill()
            else:
                children = children_of(process.pid)
                if children:
                    os.kill(run.random.choice(children), signal.SIGKILL)
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


def try_points(run, root, score, calls, injected):
    place, dumps = prepared(run, root)
    todo = [point for fresh in (True, False)
            for point in points(place, fresh, calls, injected)]
    if run.tries and run.tries < len(todo):
        todo = [todo[i * len(todo) // run.tries] for i in range(run.tries)]
    for fresh, call, n, how in todo:
        place.begin(fresh)
        place.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e",
                   f"trace={call}", "-e", f"inject={call}:{how}:when={n}"])
        score.judge(place, dumps[0 if fresh else 1], place.acknowledged(),
                    f"{'first' if fresh else 'second'} import: "
                    f"{call} {n} {how}")


def errors_of(call):
    """Ways in which that system call may fail."""
    fills = call in ("openat", "write", "pwrite64", "rename", "mkdir")
    return ["error=EIO"] + (["error=ENOSPC"] if fills else [])


def import_on_disk(run, place, kilobytes):
    """Imports to a disk of that size, and again when it is larger. Returns the
    exit codes by step, the dumps after both, and the messages."""
    index = place.root + "/disk/index"
    script = (
        f"set -e; mkdir -p {place.root}/disk; "
        f"mount -t tmpfs -o size={kilobytes}k none {place.root}/disk; "
        f"set +e; {run.program} import --quiet --jobs 2 --index {index} "
        f"--report {place.report} {place.root}/docs; echo import $?; "
        f"{run.program} verify --index {index}; echo verify $?; "
        f"{run.dump} {index}; echo dump $?; "
        f"mount -o remount,size=64m {place.root}/disk; "
        f"{run.program} import --quiet --index {index} {place.root}/docs; "
        f"echo again $?; echo ====; {run.dump} {index}")
    done = subprocess.run(["unshare", "-Urm", "sh", "-c", script],
                          env=place.environment(), capture_output=True)
    before, _, after = done.stdout.decode().partition("====\n")
    steps = ("import", "verify", "dump", "again")
    codes = {words[0]: words[1] for words in map(str.split, before.splitlines())
             if words[:1] and words[0] in steps}
    return codes, before, after, done.stderr


def try_full(run, root, score):
    # A disk of its own needs a user namespace, which a chroot or a container
    # may not have.
    if subprocess.run(["unshare", "-Urm", "true"]).returncode != 0:
        sys.exit(SKIPPED)
    place, dumps = prepared(run, root)
    for i in range(run.tries):
        kilobytes = 100 + 120 * i
        what = f"{kilobytes} KiB"
        place.forget_index()
        codes, before, after, messages = import_on_disk(run, place, kilobytes)
        score.tries += 1
        if codes.get("import") not in ("0", "74"):
            score.diverged += 1
            score.notes.append((what, f"import: {codes} {messages[:200]}"))
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


def main():
    run = Run(sys.argv[1:])
    kinds = {
        "kill": try_kills,
        "syscall": lambda *rest: try_points(
            *rest, CHANGING_CALLS, lambda call: ["signal=KILL"]),
        "error": lambda *rest: try_points(
            *rest, CHANGING_CALLS + READING_CALLS, errors_of),
        "full": try_full,
        "powercut": try_powercuts,
        "flip": try_flips,
    }
    if run.kind not in kinds:
        sys.exit("no such KIND")
    score = Score()
    root = tempfile.mkdtemp(prefix="faults-")
    try:
        kinds[run.kind](run, root, score)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    score.finish(run.kind)


main()
