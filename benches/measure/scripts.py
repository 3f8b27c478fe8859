#!/usr/bin/env python3
"""Measures how words of the three scripts meet. Needs target/release/jylnama and a folder of evaluation data.

usage: scripts.py [EVALUATION_FOLDER] [--binary PATH] [--show N]

Without a folder, ../shared/eval beside the checkout. --show N prints up to N failures of each measure.
The data are read and never written; only counts, and failures when asked for, are printed.
"""
import collections, csv, json, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CYRILLIC = set("абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяә")
FREQUENT = 20000
TEXTS = ("ir/corpus.big.jsonl", "dates/dev.jsonl", "sentseg/dev.jsonl")


class Jylnama:
    """The command line, asked about files of words."""

    def __init__(self, binary):
        self.binary = binary
        self.folder = pathlib.Path(tempfile.mkdtemp())

    def ask(self, text, *arguments, name="words.txt"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        command = [self.binary, *(str(path) if a is None else a for a in arguments)]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")

    def table(self, words, command, *options):
        """word -> the cells printed for it."""
        out = self.ask("\n".join(words) + "\n", command, "--words", None, *options)
        return {row[0]: row[1:] for row in (line.split("\t") for line in out.splitlines())}

    def converted(self, words, script):
        out = self.ask("\n".join(words) + "\n", "convert", None, "--script", script)
        return out.split("\n")[: len(words)]

    def repaired(self, words):
        """Each word as a text of its own, repaired as a query is."""
        records = [json.dumps({"id": str(n), "text": word}) for n, word in enumerate(words)]
        out = self.ask("\n".join(records), "sentences", "--jsonl", None, name="words.jsonl")
        lines = (json.loads(line)["sentences"] for line in out.splitlines())
        return [" ".join(sentence["text"] for sentence in line) for line in lines]


def frequent(folder):
    counts = collections.Counter()
    for name in TEXTS:
        for line in open(folder / name, encoding="utf-8"):
            words = re.findall(r"[^\W\d_]+", json.loads(line)["text"])
            counts.update(word for word in map(str.lower, words) if set(word) <= CYRILLIC)
    return [word for word, _ in counts.most_common(FREQUENT)]


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def report(name, good, all_, bad, show):
    print(f"{name:<28}{good:>7}/{all_:<7}{100 * good / max(all_, 1):7.2f} %")
    for failure in bad[:show]:
        print("    ", *failure)


def pairs(jylnama, folder, show):
    table = rows(folder / "translit/pairs.dev.tsv")
    forms = jylnama.table([row[key] for row in table for key in ("cyrillic", "other")], "scripts")
    for script in sorted({row["script"] for row in table}) + [None]:
        own = [row for row in table if script in (None, row["script"])]
        bad = [(r["cyrillic"], r["other"], forms[r["cyrillic"]], forms[r["other"]])
               for r in own if forms[r["cyrillic"]] != forms[r["other"]]]
        report(f"pairs {script or 'all'}", len(own) - len(bad), len(own), bad, show if script else 0)


def collisions(jylnama, words, show):
    meet = collections.defaultdict(list)
    for word, (form,) in jylnama.table(words, "scripts").items():
        meet[form].append(word)
    bad = [group for group in meet.values() if len(group) > 1]
    report("words with a form of their own", len(words) - sum(map(len, bad)), len(words), bad, show)


def round_trip(jylnama, words, name, show):
    for script in ("latin", "arabic"):
        other = jylnama.converted(words, script)
        back = jylnama.converted(other, "cyrillic")
        bad = [(word, there, again) for word, there, again in zip(words, other, back) if word != again]
        report(f"{name} → {script} → same", len(words) - len(bad), len(words), bad, show if script == "latin" else 0)
        forms = jylnama.table(list(dict.fromkeys(words + other)), "scripts")
        bad = [(w, o, forms[w][0], forms[o][0]) for w, o in zip(words, other) if forms[w] != forms[o]]
        report(f"{name} → {script}: one form", len(words) - len(bad), len(words), bad, show)


def variants(jylnama, folder, words, show):
    source, target = jylnama.folder / "in.txt", jylnama.folder / "out.tsv"
    source.write_text("\n".join(words) + "\n", encoding="utf-8")
    maker = folder / "noise/make_noise.py"
    subprocess.run([sys.executable, str(maker), "words", str(source), str(target)], check=True)
    made = collections.defaultdict(list)
    for line in target.read_text(encoding="utf-8").splitlines():
        word, variant, text = line.split("\t")
        made[variant].append((word, text))
    for variant, found in made.items():
        if variant in ("clean", "typo", "upper"):
            continue
        keyed = meeting(jylnama, found)
        bad = [failure for failure in keyed if failure]
        report(f"keys meet: {variant}", len(found) - len(bad), len(found), bad, show)


def meeting(jylnama, found):
    """For each pair of words None, or what failed."""
    typed = jylnama.repaired([text for _, text in found])
    words = list(dict.fromkeys([word for word, _ in found] + typed))
    keys = jylnama.table(words, "analyze", "--format", "spelling")
    for (word, text), repaired in zip(found, typed):
        yield None if set(keys[word]) & set(keys.get(repaired, [])) else (word, text, *keys.get(repaired, []))


def main(arguments):
    if "--help" in arguments or "-h" in arguments:
        print(__doc__)
        return
    def option(name, usual):
        if name not in arguments:
            return usual
        place = arguments.index(name)
        value = arguments[place + 1]
        del arguments[place : place + 2]
        return value
    binary = option("--binary", str(ROOT / "target/release/jylnama"))
    show = int(option("--show", 0))
    folder = pathlib.Path(arguments[0]) if arguments else ROOT.parent / "shared/eval"
    jylnama = Jylnama(binary)
    words = frequent(folder)
    pairs(jylnama, folder, show)
    collisions(jylnama, words, show)
    round_trip(jylnama, words, "frequent", show)
    lemmas = {row["form"] for path in sorted(folder.glob("lemma/*.dev.tsv")) for row in rows(path)}
    round_trip(jylnama, sorted(word for word in lemmas if set(word) <= CYRILLIC), "lemma forms", show)
    variants(jylnama, folder, words[:5000], show)
    typed = [(row["restored"], row["typed"]) for row in rows(folder / "noise/real_words.dev.tsv")]
    bad = [failure for failure in meeting(jylnama, typed) if failure]
    report("keys meet: typed by people", len(typed) - len(bad), len(typed), bad, show)


if __name__ == "__main__":
    main(sys.argv[1:])
