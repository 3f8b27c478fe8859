#!/usr/bin/env python3
"""Measures repairs and sentence boundaries on the evaluation data, which lies outside the repository.

    python3 benches/measure/repair.py [FOLDER] [--jylnama PROGRAM] [--show KIND]

FOLDER is ../shared/eval beside the checkout when left out, PROGRAM target/release/jylnama.

Documents with noise: each edit of the noise maker counts as undone where the repairs that touch it
leave what stood there before, white space of any kind being equal. The kinds that can be undone from
the text alone (REVERSIBLE) are summed up; a gap inside a name («Н.Ә. Әуезов») is right with or without
a space, and is counted once strictly and once so. --show KIND prints the edits of a kind of noise that
were not undone.

Clean documents: they are not so clean (they hold tags, soft hyphens, Latin i for і). Every change is
counted by its reason; --show REASON prints all with that reason, to be read by eye.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
REVERSIBLE = [
    "double_space",
    "glued_sentences",
    "initial_break",
    "line_hyphen",
    "soft_hyphen",
    "homoglyph",
    "line_break",
]
INITIAL = re.compile(r"\b[^\W\d_]\.\s*$")


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def run(program, *arguments):
    """The records that the program prints, by id."""
    done = subprocess.run([program, *arguments], check=True, capture_output=True, encoding="utf-8")
    return {record["id"]: record for record in map(json.loads, done.stdout.splitlines())}


def plain(text):
    """White space of any kind is alike."""
    return re.sub(r"\s+", " ", text)


class Noise:
    """A text with the edits that made it noisy."""

    def __init__(self, record):
        self.text = record["text"]
        self.edits = [
            (edit["noisy_start"], edit["noisy_start"] + len(edit["is"]), edit["was"], edit["kind"])
            for edit in record["edits"]
        ]

    def clean(self, start, end):
        """What stood in a stretch before the noise."""
        result, at = "", start
        for first, last, was, _ in self.edits:
            if start <= first and last <= end:
                result += self.text[at:first] + was
                at = last
        return result + self.text[at:end]

    def around(self, start, end, repairs):
        """The repairs that touch a stretch, and the stretch that all of them and the noise in it take."""
        touching = set()
        while True:
            new = {
                number
                for number, repair in enumerate(repairs)
                if repair["start"] <= end and repair["end"] >= start and number not in touching
            }
            cut = [edit for edit in self.edits if edit[0] < end and edit[1] > start]
            wider = [start, *(repairs[n]["start"] for n in new), *(edit[0] for edit in cut)]
            longer = [end, *(repairs[n]["end"] for n in new), *(edit[1] for edit in cut)]
            if not new and min(wider) == start and max(longer) == end:
                return sorted(touching), start, end
            touching |= new
            start, end = min(wider), max(longer)


def outcome(noise, edit, repairs):
    """What the repairs made of an edit of the noise: "undone", "name" (but for a gap in a name), "left"
    or "wrong", and the place in words."""
    first, last, _, _ = edit
    touching, start, end = noise.around(first, last, repairs)
    place = f"{noise.text[max(0, start - 30):start]}⟦{noise.text[start:end]}⟧{noise.text[end:end + 30]}"
    if not touching:
        name = INITIAL.search(noise.text[max(0, first - 6):first].rstrip("."))
        name = name or INITIAL.search(noise.text[max(0, first - 6):first])
        return ("name" if name and last - first <= 1 else "left"), place
    result, at = "", start
    for number in touching:
        repair = repairs[number]
        result += noise.text[at:repair["start"]] + repair["replacement"]
        at = repair["end"]
    result += noise.text[at:end]
    wanted = noise.clean(start, end)
    if plain(result) == plain(wanted):
        return "undone", place
    if "".join(result.split()) == "".join(wanted.split()) and INITIAL.search(noise.text[:first]):
        return "name", place
    return "wrong", f"{place} → ⟦{result}⟧, not ⟦{wanted}⟧"


def measure_noisy(program, folder, show):
    path = folder / "noise" / "corpus.noisy.dev.jsonl"
    repaired = run(program, "repair", "--jsonl", path)
    counts = collections.defaultdict(collections.Counter)
    for record in records(path):
        noise = Noise(record)
        for edit in noise.edits:
            what, place = outcome(noise, edit, repaired[record["id"]]["edits"])
            counts[edit[3]][what] += 1
            if show == edit[3] and what != "undone":
                print(f"{what}\t{place!r}")
    print("kind of noise\tedits\tundone\tbut for a gap in a name\tleft\twrong")
    for kind in REVERSIBLE + sorted(set(counts) - set(REVERSIBLE)):
        row = counts[kind]
        print(kind, row.total(), row["undone"], row["name"], row["left"], row["wrong"], sep="\t")
    every = sum((counts[kind] for kind in REVERSIBLE), collections.Counter())
    strict, loose = every["undone"] / every.total(), (every["undone"] + every["name"]) / every.total()
    print(f"reversible edits undone: {strict:.4f}; with gaps in names as they may be: {loose:.4f}\n")


def measure_clean(program, folder, show):
    path = folder / "ir" / "corpus.jsonl"
    texts = {record["id"]: record["text"] for record in records(path)}
    changes, sizes = collections.Counter(), collections.Counter()
    for name, repaired in run(program, "repair", "--jsonl", path).items():
        text = texts[name]
        for edit in repaired["edits"]:
            reason = "+".join(edit["reasons"])
            changes[reason] += 1
            sizes[reason] += max(len(edit["text"]), len(edit["replacement"]))
            if show in edit["reasons"]:
                start, end = edit["start"], edit["end"]
                print(repr(f"{text[max(0, start - 40):start]}⟦{edit['text']} → {edit['replacement']}⟧{text[end:end + 40]}"))
    total = sum(map(len, texts.values()))
    print("clean documents: reason\tchanges\tcharacters")
    for reason, count in changes.most_common():
        print(reason, count, sizes[reason], sep="\t")
    print(f"all: {changes.total()} changes, {sizes.total()} of {total} characters\n")


def measure_sentences(program, folder):
    for name in ["dev.jsonl", "dev.noisy.jsonl"]:
        gold = folder / "sentseg" / name
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as found:
            for record in run(program, "sentences", "--jsonl", gold).values():
                found.write(json.dumps(record) + "\n")
            found.flush()
            print(f"sentences, {name}", flush=True)
            subprocess.run(["python3", folder / "score" / "sentseg.py", gold, found.name], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--jylnama", default=ROOT / "target" / "release" / "jylnama")
    parser.add_argument("--show", default="")
    arguments = parser.parse_args()
    measure_noisy(arguments.jylnama, arguments.folder, arguments.show)
    measure_clean(arguments.jylnama, arguments.folder, arguments.show)
    measure_sentences(arguments.jylnama, arguments.folder)


if __name__ == "__main__":
    main()
