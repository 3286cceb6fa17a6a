#!/usr/bin/env python3
"""Latency of queries as whole processes, over an index.

usage: query_bench.py --viendan PATH/TO/viendan --index DIRECTORY [--rounds N]

Runs each query N times (200), all kinds in turn so that the noise of the
machine meets all alike, and /bin/true among them: what a process costs that
does nothing. Prints for each the median and 95th percentile by the clock and
of the CPU time (user and system) in milliseconds, and the page faults of a run.

The queries are for documents of make_corpus: numbers that it cites often and
seldom, words of its sentences.
"""
import argparse
import os
import sys
import time

QUERIES = {
    "citedby, cited often": ["citedby", "25-NQ/TW@2013-06-03", "--limit", "20"],
    "citedby, 3 of a number": ["citedby", "25-NQ/TW", "--limit", "20"],
    "citedby --relation": ["citedby", "25-NQ/TW@2013-06-03", "--relation",
                           "basis", "--limit", "20"],
    "citedby, cited seldom": ["citedby", "{seldom}"],
    "citedby, of any province": ["citedby", "12/QĐ-UBND@2015", "--limit", "20"],
    "search, accented": ["search", "cải cách thủ tục"],
    "search, unaccented": ["search", "cai cach thu tuc"],
    "search, phrase": ["search", '"quy chế dân chủ"'],
    "search, unaccented phrase": ["search", '"quy che dan chu"'],
    "chain --depth 5": ["chain", "{seldom}", "--depth", "5"],
    "list of a type": ["list", "loai:\"chỉ thị\"", "--limit", "20"],
}


def run(command):
    """Clock and CPU seconds and page faults of one run."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_RDWR, 0)
        for fd in (0, 1, 2)])
    _, status, usage = os.wait4(child, 0)
    clock = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return (clock, usage.ru_utime + usage.ru_stime,
            usage.ru_minflt + usage.ru_majflt)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--viendan", required=True)
    options.add_argument("--index", required=True)
    options.add_argument("--seldom", default="s/qd/ubnd.lao-cai/12@2015",
                         help="a document that few others cite")
    options.add_argument("--rounds", type=int, default=200)
    arguments = options.parse_args()
    commands = {"/bin/true": ["/bin/true"]}
    for name, words in QUERIES.items():
        words = [word.format(seldom=arguments.seldom) for word in words]
        commands[name] = [os.path.abspath(arguments.viendan), words[0],
                          "--index", arguments.index] + words[1:]
    runs = {name: [] for name in commands}
    for command in commands.values():
        run(command)  # Into memory.
    for _ in range(arguments.rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    print(f"{'':28}{'clock p50':>10}{'p95':>8}{'CPU p50':>10}{'p95':>8}"
          f"{'faults':>8}")
    for name, all_runs in runs.items():
        clock, cpu, faults = zip(*all_runs)
        print(f"{name:28}{1e3 * percentile(clock, .5):10.2f}"
              f"{1e3 * percentile(clock, .95):8.2f}"
              f"{1e3 * percentile(cpu, .5):10.2f}"
              f"{1e3 * percentile(cpu, .95):8.2f}"
              f"{percentile(faults, .5):8d}")


if __name__ == "__main__":
    main()
