#!/usr/bin/env python3
"""Changes annotated texts as programs that copy and convert texts do, and
prints what is read worse then.

usage: disturb.py --viendan PATH/TO/viendan --gold DIR [KIND]...

DIR holds score.py and dev/, NAME.txt with the annotation NAME.txt.json: see
accuracy.py. Each KIND of change (all of them) is made to every text, and to
the annotation where it quotes the text; what score.py lists as lost of the
changed texts but not of the texts as they are is printed. The changes depend
on the names of kind and text alone. Exit code 0 when nothing more is lost.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HEAD_LINES = 14  # Of a letterhead, which few kinds touch.
SIGNATURE = ["Người ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ", "Thời gian ký: 19.03.2025 15:32:33 +07:00", "", " ",
             "CÔNG BÁO/Số 347 + 348/Ngày 25-02-2025 ", " "]


def cores(text, citations):
    """Where each annotated number or name stands, as (begin, end)."""
    at, spans = 0, []
    for citation in citations:
        begin = text.index(citation["core"], at)
        at = begin + len(citation["core"])
        spans.append((begin, at))
    return spans


def change_cores(document, change):
    """Changes the numbers themselves, where they stand."""
    text, citations = document["text"], document["citations"]
    parts, at, changed = [], 0, []
    for (begin, end), citation in zip(cores(text, citations), citations):
        core = change(citation["core"]) if citation.get("number") else citation["core"]
        parts += [text[at:begin], core]
        changed.append({**citation, "core": core})
        at = end
    return {**document, "text": "".join(parts) + text[at:], "citations": changed}


def everywhere(document, change):
    """Changes the text, and what is quoted of it; both by the same rule."""
    def quoted(value):
        if isinstance(value, str):
            return change(value)
        if isinstance(value, list):
            return [quoted(each) for each in value]
        if isinstance(value, dict):
            return {key: each if key in ("file", "path", "relation", "system", "flags", "type") else quoted(each)
                    for key, each in value.items()}
        return value
    return quoted(document)


def between_lines(document, chosen, made, begins=str.islower):
    """Puts the lines `made(count)` behind some lines of a paragraph: not within
    a number or name, nor before an item."""
    lines, result, at, count = document["text"].split("\n"), [], 0, 1
    spans = cores(document["text"], document["citations"])
    for i, line in enumerate(lines):
        result.append(line)
        at += len(line) + 1
        following = lines[i + 1].strip() if i + 1 < len(lines) else ""
        inside = any(begin < at <= end for begin, end in spans)
        if (i > HEAD_LINES and line.strip() and following and begins(following[0]) and not inside
                and not re.match(r"[a-zđ][.)]", following) and chosen()):
            count += 1
            result += made(str(count))
    return {**document, "text": "\n".join(result)}


def page_numbers(document, luck):
    return between_lines(document, lambda: luck.random() < 0.5, lambda page: ["", page, ""])


def running_heads(document, luck):
    return between_lines(document, lambda: luck.random() < 0.5, lambda page: SIGNATURE + [page, "", ""])


def form_feeds(document, luck):
    return between_lines(document, lambda: luck.random() < 0.5, lambda page: ["\f" + " " * 30 + page, ""])


def indented(document, luck):
    return everywhere(document, lambda text: re.sub(r"(?<=\n)(?=\S)", " " * 20, text))


def with_tabs(document, luck):
    return everywhere(document, lambda text: re.sub(r"(?<=\n)(?=\S)", "\t", text))


def bullets(document, luck):
    return {**document, "text": re.sub(r"(?m)^( *)- ", r"\1• ", document["text"])}


def stars(document, luck):
    return {**document, "text": re.sub(r"(?m)^( *)- ", r"\1* ", document["text"])}


def bold(document, luck):
    text = re.sub(r"(?m)^(\d+\.|[IVX]+\.|Điều \d+\.)(.*)$", r"**\1\2**", document["text"])
    return {**document, "text": text}


def no_break_spaces(document, luck):
    return everywhere(document, lambda text: text.replace("số ", "số\u00a0").replace("ngày ", "ngày\u00a0"))


def eths(document, luck):
    return everywhere(document, lambda text: text.replace("Đ", "\u00d0").replace("đ", "\u00f0"))


def straight_quotes(document, luck):
    return everywhere(document, lambda text: text.replace("“", '"').replace("”", '"'))


def spaces_behind_slashes(document, luck):
    return change_cores(document, lambda core: re.sub(r"(\d)/(?=[A-ZĐ])", r"\1/ ", core))


def spaces_before_slashes(document, luck):
    return change_cores(document, lambda core: re.sub(r"(?<=[A-ZĐa-z])/(?=[A-ZĐ])", " /", core))


def spaces_around_dashes(document, luck):
    return change_cores(document, lambda core: re.sub(r"(\d)-(?=[A-ZĐ])", r"\1 - ", core))


def line_ends_behind_dashes(document, luck):
    return change_cores(document, lambda core: re.sub(r"-(?=[A-ZĐ])", "-\n", core, count=1))


def long_dashes(document, luck):
    return change_cores(document, lambda core: core.replace("-", luck.choice("–—‐‑")))


def small_types(document, luck):
    rule = r"(?<=[a-zà-ỹđ,] )(Nghị quyết|Chỉ thị|Kết luận|Quyết định|Kế hoạch|Thông tư|Nghị định)(?= số)"
    return everywhere(document, lambda text: re.sub(rule, lambda found: found[0].lower(), text))


def no_number_words(document, luck):
    rule = r"((?:quyết|thị|luận|hoạch|định|dẫn|trình|báo|cáo|tư)) số:? (?=\d)"
    head = "\n".join(document["text"].split("\n")[:HEAD_LINES])
    changed = everywhere(document, lambda text: re.sub(rule, r"\1 ", text))
    return {**changed, "text": head + re.sub(rule, r"\1 ", document["text"][len(head):])}


KINDS = [page_numbers, running_heads, form_feeds, indented, with_tabs, bullets, stars, bold, no_break_spaces, eths,
         straight_quotes, spaces_behind_slashes, spaces_before_slashes, spaces_around_dashes,
         line_ends_behind_dashes, long_dashes, small_types, no_number_words]


def disturbed(kind, document, luck):
    """The changed document; the same where a change would fall into a number or
    name, so that the annotation would not hold."""
    changed = kind(document, luck)
    try:
        cores(changed["text"], changed["citations"])
    except ValueError:
        return document
    return changed


def losses(viendan, gold, folder):
    """The lines of score.py about single things, of texts in `folder`."""
    scored = subprocess.run([sys.executable, gold / "score.py", "--viendan", viendan, "--dir", folder, "--losses"],
                            capture_output=True, text=True, check=True)
    return [line for line in scored.stdout.splitlines() if "\t" in line]


def subject_of(line):
    """What a line is about, whatever gaps and marks it quotes."""
    plain = line.split(" in …")[0].replace("\u00d0", "Đ").replace("\u00f0", "đ")
    return re.sub(r"(\\n|[\s\u00a0–—‐‑-])+", "", plain).lower()


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--viendan", required=True)
    options.add_argument("--gold", required=True, type=pathlib.Path)
    options.add_argument("kinds", nargs="*")
    arguments = options.parse_args()
    dev = arguments.gold / "dev"
    known = {subject_of(line) for line in losses(arguments.viendan, arguments.gold, dev)}
    more = 0
    for kind in KINDS:
        if arguments.kinds and kind.__name__ not in arguments.kinds:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for path in sorted(dev.glob("*.txt")):
                annotation = json.loads((dev / (path.name + ".json")).read_text())
                document = {**annotation, "text": path.read_text()}
                changed = disturbed(kind, document, random.Random(kind.__name__ + path.name))
                pathlib.Path(folder, path.name).write_text(changed["text"])
                del changed["text"]
                pathlib.Path(folder, path.name + ".json").write_text(json.dumps(changed))
            lost = [line for line in losses(arguments.viendan, arguments.gold, folder)
                    if subject_of(line) not in known]
        print(f"{kind.__name__:24}{len(lost):4} more lost")
        for line in lost:
            print("    " + line)
        more += len(lost)
    sys.exit(1 if more else 0)


if __name__ == "__main__":
    main()
