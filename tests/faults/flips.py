"""One bit, byte or sector of a finished index is another."""

import os
import shutil
import subprocess

from place import prepared

QUESTIONS = [["list"], ["facets"], ["citedby", "13-NQ/TW"],
             ["search", '"uỷ ban báo cáo"'], ["search", "cites:9-NQ/TW so"]]


def answers(place):
    """What is told of the index, by every road into it."""
    return [place.dump()] + [
        (done.returncode, done.stdout) for done in (
            subprocess.run([place.programs.program, *question, "--format",
                            "json", "--index", place.index],
                           capture_output=True)
            for question in QUESTIONS)]


def damage(random, path):
    """Changes a bit, a byte or a sector of a file; returns what it did."""
    data = bytearray(open(path, "rb").read())
    at = random.randrange(len(data))
    how = random.choice(["bit", "byte", "sector"])
    if how == "bit":
        data[at] ^= 1 << random.randrange(8)
    elif how == "byte":
        data[at] = (data[at] + random.randrange(1, 256)) % 256
    else:
        at -= at % 512
        data[at:at + 512] = bytes(len(data[at:at + 512]))
    with open(path, "wb") as out:
        out.write(data)
    return f"{how} {at} of {path}"


def try_flips(run, root, score):
    random = run.random
    place, _ = prepared(run, root)
    assert place.run() == 0
    expected = answers(place)
    whole = root + "/whole"
    os.rename(place.index, whole)
    detected = 0
    for _ in range(run.tries):
        place.forget_index()
        shutil.copytree(whole, place.index)
        files = [os.path.join(folder, name)
                 for folder, _, names in os.walk(place.index)
                 for name in sorted(names)]
        # Large files hold more of the answers.
        chosen = random.choices(
            files, [os.path.getsize(each) for each in files])[0]
        if random.random() < 0.2:
            chosen = random.choice([each for each in files
                                    if os.path.getsize(each)])
        what = damage(random, chosen)
        score.tries += 1
        verified = place.verify(timeout=60).returncode
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
