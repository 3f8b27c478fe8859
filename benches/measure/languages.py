#!/usr/bin/env python3
"""Measures the language of sentences on the evaluation data, which lies outside the repository.

    python3 benches/measure/languages.py [FOLDER] [--jylnama PROGRAM] [--show]

FOLDER holds sentseg/dev.jsonl, by default ../shared/eval beside the checkout. Its sentences are
Kazakh but for some that are spoken in Russian, wholly or in part, so what is not called Kazakh is
to be read by eye: --show prints it. PROGRAM is target/release/jylnama when left out.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def gold(path):
    """The sentences of the file, in order, each with the name of its source."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for span in record["sentences"]:
            yield record.get("source", "?"), record["text"][span["start"] : span["end"]]


def languages(program, sentences):
    """What the program calls each sentence: that of most of its letters, where it cuts it in two."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sentences.jsonl"
        records = (json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(sentences))
        path.write_text("".join(records), encoding="utf-8")
        said = subprocess.run(
            [program, "sentences", "--jsonl", path], check=True, capture_output=True, encoding="utf-8"
        ).stdout
    for line in said.splitlines():
        votes = collections.Counter()
        for sentence in json.loads(line)["sentences"]:
            votes[sentence["language"]] += len(sentence["text"])
        yield votes.most_common(1)[0][0] if votes else "und"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--jylnama", default=ROOT / "target" / "release" / "jylnama")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()

    pairs = list(gold(arguments.folder / "sentseg" / "dev.jsonl"))
    found = list(languages(arguments.jylnama, [text for _, text in pairs]))
    assert len(found) == len(pairs)
    counts = collections.defaultdict(collections.Counter)
    for (source, text), language in zip(pairs, found):
        counts[source][language] += 1
        counts["all"][language] += 1
        if arguments.show and language != "kk":
            print(f"{language}\t{source}\t{text}")
    for source, counter in sorted(counts.items()):
        total = sum(counter.values())
        rest = " ".join(f"{tag} {count}" for tag, count in counter.most_common())
        print(f"{source}: {counter['kk'] / total:.2%} of {total} are called Kazakh ({rest})")


if __name__ == "__main__":
    main()
