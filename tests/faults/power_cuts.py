"""States of files in which a power cut may leave an index.

The log of record_io.cc tells what an import wrote, named and synced. A disk is
played to each place of it, and then cut: what was not durable is there, or is
not, or is there in part.
"""

import os
import struct
import subprocess

from place import prepared

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

    def after_cut(self, random):
        content = bytearray(self.durable)
        for offset, data in self.pending:
            if data is None:
                if random.random() < 0.5:
                    del content[offset:]
                continue
            for start in range(0, len(data), 4096):
                fate = random.random()
                if fate < 0.45:
                    continue
                sector = data[start:start + 4096]
                if fate < 0.55:
                    sector = sector[:random.randrange(len(sector))]
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

    def cut(self, random, source, target):
        """Writes a state after a power cut now below `target`."""
        names = dict(self.durable)
        keep = random.randrange(len(self.changes) + 1)
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
                    out.write(names[path].after_cut(random))


def acknowledged_by(records, parent):
    """Ids that are acknowledged after each record."""
    done = {}
    ids = set()
    for kind, process, _, data, _ in records:
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


def record(run, place):
    """What an import of all documents did to its files, in order, and the number
    of its first process."""
    log = place.root + "/log"
    place.write_documents(0)
    open(log, "w").close()
    process = subprocess.Popen(
        place.command(), cwd=place.root,
        env=place.environment(LD_PRELOAD=run.recorder, RECORD_IO_LOG=log,
                              RECORD_IO_FOLDER=place.root))
    process.wait()
    return [each for each in read_log(log) if each[0] == MESSAGE
            or each[2] == place.root
            or each[2].startswith(place.index)], process.pid


def try_powercuts(run, root, score):
    place, dumps = prepared(run, root)
    records, parent = record(run, place)
    acknowledged = []
    current = set()
    stream = acknowledged_by(records, parent)
    for each in records:
        if each[0] == MESSAGE and each[1] != parent:
            current = next(stream)
        acknowledged.append(current)
    changing = sum(each[0] != MESSAGE for each in records)
    cuts = max(1, run.tries // 2 // changing + 1)  # After each change.
    share = min(1.0, run.tries / 2 / changing / cuts)
    for ordered in (False, True):
        disk = Disk(ordered)
        for i, each in enumerate(records):
            disk.apply(each)
            if each[0] == MESSAGE:
                continue
            for _ in range(cuts):
                if run.random.random() > share:
                    continue
                place.forget_index()
                disk.cut(run.random, root, root)
                score.judge(place, dumps[0], acknowledged[i],
                            f"cut after {i} ordered={ordered}",
                            again=score.tries % 10 == 0)
