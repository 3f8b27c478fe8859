#!/usr/bin/env python3
"""Measures the finding of time expressions on the evaluation data, which lies outside the repository.

    python3 benches/measure/dates.py [FOLDER] [--jylnama PROGRAM] [--show found|missed|both] [--file NAME]

FOLDER is ../shared/eval beside the checkout when left out, PROGRAM target/release/jylnama. The scorer is
FOLDER/score/dates.py.

The files mark times by two conventions. News (dev.jsonl, dev.natural.jsonl) marks every time of a day or
longer, with the postposition behind it («2021 жылға дейін»): all expressions count but times of the day
and what is shorter than a day, by their extents. Passages (wiki.dev.jsonl) mark absolute dates alone,
without it: the places of the expressions that are dates by themselves, or days of the year mentioned
before, count. --show prints what differs, by the two files' own marks.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NEWS = ["dev.jsonl", "dev.natural.jsonl"]
PASSAGES = ["wiki.dev.jsonl"]
MONTHS = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
ADVERB = re.compile(r"^(?:содан|қазір|жақында|таяуда)|\b(?:кезде|уақытта)$", re.IGNORECASE)
THIS_YEAR = re.compile(rf"(биыл|былтыр)\s+(?!жыл)", re.IGNORECASE)
NOUN = re.compile(rf"^(?:{MONTHS})(?:-(?:{MONTHS}))?(\s+ай\w*)$|(?:{MONTHS}).*(\s+(?:күні|күндері))$", re.IGNORECASE)
ABOUT = re.compile(r"\s+шамасында$")
DECADE = re.compile(r"^(.*(?:ғасырдың|ғ-дың))\s+(?=[\d–-]+-жыл)")
OUR_ERA = re.compile(r"^б\.\s*з\.\s+(?=[\dIVXІХ])")
SAME_YEAR = re.compile(r"^сол жылы\s+(?=\d)", re.IGNORECASE)


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def found(program, path):
    out = subprocess.run([program, "dates", "--jsonl", path], check=True, capture_output=True, text=True)
    return {record["id"]: record["dates"] for record in map(json.loads, out.stdout.splitlines())}


def in_news(times):
    """The places as news marks them: «биыл» apart from the day behind it; «күні» behind a day and «айы»
    behind a month alone outside; no time of a day, and nothing for «қазір», «соңғы кезде», «содан
    кейін»."""
    places = []
    for time in times:
        text, extent = time["text"], time["extent"]
        if time["meaning"] == "clock" or time["value"].startswith("PT") or ADVERB.search(text):
            continue
        start, end = extent["start"], extent["end"]
        year = THIS_YEAR.match(text)
        if year:
            places.append({"start": start, "end": start + year.end(1)})
            start += year.end()
            text = text[year.end() :]
        noun = NOUN.search(text)
        if noun and end == time["end"]:
            end -= len(noun.group(1) or noun.group(2))
        places.append({"start": start, "end": end})
    return places


def in_passages(times):
    """The places of absolute dates, as passages mark them: «сол жылы» before a day, «б.з.» and «шамасында»
    outside, a century apart from the decade behind it."""
    places = []
    for time in times:
        text, start, end = time["text"], time["start"], time["end"]
        same = SAME_YEAR.match(text)
        if not (same or time["meaning"] == "date" or time["anchor"] in ("mentioned", "century")):
            continue
        start += same.end() if same else 0
        era = OUR_ERA.match(text)
        start += era.end() if era else 0
        about = ABOUT.search(text)
        end -= len(about.group()) if about else 0
        century = DECADE.match(text)
        if century:
            places.append({"start": start, "end": start + century.end(1)})
            start += century.end()
        places.append({"start": start, "end": end})
    return places


def predict(gold, times, convention):
    return [{"id": record["id"], "dates": convention(times.get(record["id"], []))} for record in gold]


def show(gold, predicted, which):
    for record, guess in zip(gold, predicted):
        right = {(date["start"], date["end"]) for date in record["dates"]}
        ours = {(date["start"], date["end"]) for date in guess["dates"]}
        text = record["text"]
        for label, spans in (("found", ours - right), ("missed", right - ours)):
            if which not in (label, "both"):
                continue
            for start, end in sorted(spans):
                before, after = text[max(0, start - 40) : start], text[end : end + 40]
                print(f"{label}\t{before}⟦{text[start:end]}⟧{after}".replace("\n", " "))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--jylnama", default=str(ROOT / "target/release/jylnama"))
    parser.add_argument("--show", choices=["found", "missed", "both"])
    parser.add_argument("--file", choices=NEWS + PASSAGES)
    options = parser.parse_args()
    for name in [options.file] if options.file else NEWS + PASSAGES:
        path = options.folder / "dates" / name
        gold = records(path)
        times = found(options.jylnama, path)
        predicted = predict(gold, times, in_news if name in NEWS else in_passages)
        if options.show:
            show(gold, predicted, options.show)
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.writelines(json.dumps(record) + "\n" for record in predicted)
            file.flush()
            print(name, flush=True)
            subprocess.run([sys.executable, options.folder / "score" / "dates.py", path, file.name], check=True)


if __name__ == "__main__":
    main()
