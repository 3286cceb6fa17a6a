#!/usr/bin/env python3
"""Prints how accurate a viendan is: every figure, the figure to reach, whether
it is reached.

usage: accuracy.py --viendan PATH/TO/viendan --shared DIR [--losses DIR]

DIR holds texts that people have read and marked; they are no part of this
project, and what is not there is not measured, and said so:

  gold/score.py           scores gold/dev/: cited numbers, names, own fields …
  numbers/register.tsv    number<TAB>date: numbers as a register prints them
  numbers/identity.tsv    id<TAB>citation: see identity.py
  numbers/sentences.jsonl {"text", "spans": [{"start", "end", "type"}]}
  samples/                five documents, worked through in
  reference/domain.md     section 11: a row for each citation, with line and key

--losses writes what was lost into DIR, a file for each of the above, one loss
a line. Exit code 0 when every figure is reached, 1 when one is not or nothing
was measured.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import identity

# Figures of gold/score.py: which of its numbers, and what it must come to.
GOLD = {
    "number": ("F1", 0.995), "named": ("F1", 0.97),
    "type": ("share", 0.99), "date": ("share", 0.99), "issuer": ("share", 0.99),
    "relation": ("share", 0.92),
    "header.number": ("share", 0.98), "header.type": ("share", 0.98), "header.date": ("share", 0.98),
    "header.place": ("share", 0.98), "header.issuer": ("share", 0.95),
    "header.signer": ("share", 0.95), "header.subject": ("share", 0.93),
    "directives": ("F1", 0.99),
}
REGISTER, SENTENCE_NUMBERS, SENTENCE_NAMES, SAMPLES = 0.99, 0.985, 0.97, 1.0
SAME_KEY, DIFFERENT_KEY = 0.98, 0.999


class Row:
    """One line of the table: `right` of `of`, or a figure that was worked out."""

    def __init__(self, name, figure, goal, note=""):
        self.name, self.figure, self.goal, self.note = name, figure, goal, note

    @classmethod
    def share(cls, name, right, of, goal):
        return cls(name, right / of if of else 0.0, goal, f"{right} of {of}")

    def reached(self):
        # Compared as printed: 0.9895 of 0.99 is not reached.
        return self.figure >= self.goal

    def __str__(self):
        verdict = "reached" if self.reached() else "NOT REACHED"
        return f"{self.name:28} {self.figure:7.4f}   {self.goal:6.3f}  {verdict:12} {self.note}"


def one_line(text):
    return " ".join(text.split())


def gold(viendan, shared):
    """Runs the scorer, which prints losses and writes its figures as JSON."""
    with tempfile.NamedTemporaryFile(suffix=".json") as figures:
        run = subprocess.run(
            [sys.executable, str(shared / "gold/score.py"), "--viendan", viendan,
             "--losses", "--json", figures.name], stdout=subprocess.PIPE, check=True)
        got = json.load(open(figures.name, encoding="utf-8"))
    rows = []
    for name, (kind, goal) in GOLD.items():
        note = "  ".join(f"{key} {value}" for key, value in got[name].items() if key != kind)
        rows.append(Row(name, got[name][kind], goal, note))
    lines = [line for line in run.stdout.decode("utf-8").splitlines() if "\t" in line]
    return rows, lines


def plain_number(number):
    """Comparison form: no leading zeros, no case, no spaces, no marks (a clerk
    writes QÐ, with the letter eth, or QD for QĐ), no desk in brackets."""
    number = unicodedata.normalize("NFD", re.sub(r"\(.*", "", number).upper())
    number = re.sub(r"[ÐĐ]", "D", number).replace("_", "-")
    number = "".join(letter for letter in number if not unicodedata.combining(letter))
    return re.sub(r"(?<![\d.])0+(?=\d)", "", number.replace(" ", ""))


def register(viendan, shared):
    """Each number is read in a recital with its date. What the register has of
    a Party office in the State's way (165/CV-TU) may be mended, and says so."""
    printed = []
    for line in (shared / "numbers/register.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        number, _, date = line.partition("\t")
        if number.strip():
            printed.append((number.strip(), date))
    texts = [f"văn bản số {number} ngày {date}" for number, date in printed]
    right, lines = 0, []
    for (number, date), record in zip(printed, identity.parse(viendan, texts)):
        cited = [c for c in record.get("citations", []) if c["number"]]
        got = cited[0]["number"]["canonical"] if cited else ""
        want, have = plain_number(number), plain_number(got)
        if cited and "separator-mended" in cited[0]["flags"]:
            want, have = re.sub("[/-]", "", want), re.sub("[/-]", "", have)
        right += want == have
        if want != have:
            lines.append(f"{number}\t{date}\tgot {got or 'nothing'}")
    return [Row.share("register numbers", right, len(printed), REGISTER)], lines


def keys(viendan, shared):
    got, lines = identity.measure(viendan, shared / "numbers/identity.tsv")
    pairs = got["decided"] + got["open"] + got["silent"]
    apart = got["documents"]
    return [Row.share("same document, same key", got["same"], pairs, SAME_KEY),
            Row.share("different, different keys", apart - got["wrong"], apart, DIFFERENT_KEY)], lines


class Sentence:
    """A sentence as it is written, made of one with a space before each sign
    and with marks like <L rel="none"> in it. `at[i]` is the byte of the written
    text at the letter `i` of the given one."""

    def __init__(self, text):
        self.at, written, size, skip_to = [], [], 0, 0
        for i, letter in enumerate(text):
            self.at.append(size)
            if letter == "<":
                skip_to = text.find("> ", i) + 2
            spaced = letter == " " and (text[i + 1:i + 2] in ",.;:)”!?" or text[i - 1:i] in ("(", "“"))
            if not spaced and i >= skip_to:
                written.append(" " if letter in "\n\t" else letter)
                size += len(letter.encode())
        self.at.append(size)
        self.text = "".join(written)


# With a code; "Thông tư số 02" is a name.
NUMBERED = re.compile(r"\d+\s*[/-]?\s*(\d{4})?\s*[/-]\s*[A-ZĐ]")


def sentences(viendan, shared):
    """Recall alone: what a marked place cites must be found there. A place with
    a number needs the number. Precision is not told: not every citation of a
    sentence is marked."""
    marked = [json.loads(line) for line in open(shared / "numbers/sentences.jsonl", encoding="utf-8")]
    # Bytes of a text that is not NFC are not those of the canonical text.
    marked = [m for m in marked if unicodedata.normalize("NFC", m["text"]) == m["text"]]
    written = [Sentence(m["text"]) for m in marked]
    found = {True: [0, 0], False: [0, 0]}
    lines = []
    recital = len("Căn cứ ".encode())  # Put before each text by identity.parse().
    for m, sentence, record in zip(marked, written, identity.parse(viendan, [w.text for w in written])):
        own = record.get("number")
        for span in m["spans"]:
            text = m["text"][span["start"]:span["end"]]
            begin, end = (recital + sentence.at[span[side]] for side in ("start", "end"))
            numbered = bool(NUMBERED.search(text))
            places = [(c["number"] if numbered else c)["span"] for c in record.get("citations", [])
                      if c["number"] or not numbered]
            places += [own["span"]] if own else []
            hit = any(a < end and begin < b for a, b in places)
            found[numbered][0] += hit
            found[numbered][1] += 1
            if not hit:
                before = m["text"][max(0, span["start"] - 50):span["start"]]
                lines.append(f"{'number' if numbered else 'name'}\t{one_line(text)}\t…{one_line(before)}")
    return [Row.share("sentences, with a number", *found[True], SENTENCE_NUMBERS),
            Row.share("sentences, by name", *found[False], SENTENCE_NAMES)], lines


KEY = re.compile(r"`([spx]/[^`\s]+)`")


def worked_rows(domain):
    """(sample, lines, alternatives of keys) of each row of section 11.1 to 11.5."""
    section = domain.read_text(encoding="utf-8").split("\n## 11. ", 1)[1]
    for part in re.split(r"\n### ", section)[1:]:
        title = re.match(r"11\.\d Sample (\d{3})", part)
        if not title:
            continue
        before = []
        for line in part.splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) < 3 or not line.startswith("|"):
                continue
            place = next((cell for cell in cells[:2] if re.match(r"[\d ,×]+$", cell)), None)
            named = next((cell for cell in cells if KEY.search(cell)), None)
            if place and "same keys" in cells:
                # The documents of the rows before, cited once more.
                yield from ((title[1], int(place), key) for key in before)
            if not place or not named:
                continue
            where = []
            for item in place.split(","):
                line_number, _, times = item.partition("×")
                where += [int(line_number)] * int(times or 1)
            every = KEY.findall(named)
            either = [every] if "=" in named else [[key] for key in every]
            before += either
            for key in either:
                for line_number in where:
                    yield title[1], line_number, key


def answers(wanted, got):
    """Whether a key answers a row: where the row leaves the year open or knows
    a law by name alone, it may say more, and names a law by its number."""
    if wanted == got:
        return True
    head = wanted.split("@")[0]
    if "/n:" in head:
        return got.rsplit("/", 1)[0] == head.rsplit("/", 1)[0]
    return wanted.endswith("@?") and got.split("@")[0] == head


def samples(viendan, shared):
    paths = sorted((shared / "samples").glob("*.txt"))
    run = subprocess.run([viendan, "parse", "--format", "jsonl", "--", *map(str, paths)],
                         stdout=subprocess.PIPE, check=False)
    cited = {}
    for line in run.stdout.decode("utf-8").splitlines():
        record = json.loads(line)
        cited[pathlib.Path(record["path"]).name[:3]] = [
            (c["line"], c["key"] or "") for c in record["citations"] if not c["self"]]
    right = of = 0
    lines = []
    for sample, line, either in worked_rows(shared / "reference/domain.md"):
        hit = next((c for c in cited.get(sample, []) if c[0] == line
                    and any(answers(key, c[1]) for key in either)), None)
        of += 1
        right += hit is not None
        if hit:
            cited[sample].remove(hit)  # A row that stands twice needs two.
        else:
            lines.append(f"missed\t{sample}:{line}\t{' = '.join(either)}")
    extra = [(sample, line, key) for sample, rest in cited.items() for line, key in rest]
    lines += [f"more\t{sample}:{line}\t{key}" for sample, line, key in extra]
    return [Row.share("samples, rows of section 11", right, of, SAMPLES),
            Row.share("samples, nothing more", of, of + len(extra), SAMPLES)], lines


PARTS = {  # What is measured, by what it needs.
    "gold": (gold, ["gold/score.py", "gold/dev"]),
    "register": (register, ["numbers/register.tsv"]),
    "identity": (keys, ["numbers/identity.tsv"]),
    "sentences": (sentences, ["numbers/sentences.jsonl"]),
    "samples": (samples, ["samples", "reference/domain.md"]),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--viendan", required=True)
    parser.add_argument("--shared", required=True, type=pathlib.Path)
    parser.add_argument("--losses", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args()

    table = []
    print(f"{'':28} {'figure':>7}   {'goal':>6}")
    for name, (measure, needs) in PARTS.items():
        missing = [need for need in needs if not (options.shared / need).exists()]
        if missing:
            print(f"{name}: not measured, {options.shared} has no {', '.join(missing)}")
            continue
        rows, lines = measure(options.viendan, options.shared)
        table += rows
        print("\n".join(map(str, rows)), flush=True)
        if options.losses:
            options.losses.mkdir(parents=True, exist_ok=True)
            (options.losses / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    missed = [row.name for row in table if not row.reached()]
    if not table:
        print("nothing was measured")
    elif missed:
        print(f"{len(missed)} of {len(table)} figures not reached: {', '.join(missed)}")
    else:
        print(f"all {len(table)} figures reached")
    return 0 if table and not missed else 1


if __name__ == "__main__":
    sys.exit(main())
