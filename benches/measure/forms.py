#!/usr/bin/env python3
"""Measures how the forms of words meet. Needs cargo and a folder of evaluation data.

usage: forms.py [EVALUATION_FOLDER] [--binary PATH] [--plot FILE.svg]

Without a folder, ../shared/eval beside the checkout. Its scorer, score/lemma.py, is asked for the words
and for the scores; `cargo bench --bench forms` gives the terms, or the bench at --binary, built already.
The tables are printed as Markdown: the setting that is shipped, other margins, other numbers of terms, and
half of the lexicon, drawn three times. --plot draws recall against precision for each margin.
The data are read and never written; only counts leave them. docs/kazakh.md says how to read it.
"""
import html, json, math, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETS = {"ud": "UD", "unimorph": "UniMorph", "apertium_silver": "apertium, silver"}
MARGINS, MOST, SEEDS = range(11), (1, 2, 3, 4), (1, 2, 3)
COLUMNS = {"recall_macro": "macro recall", "recall": "recall", "precision": "precision", "f1": "F1",
           "keys_per_word": "keys a word"}
# What `Choice::default` in reader.rs chooses: the point that is marked in the plot.
SHIPPED = 5
# Macro recall and precision of others on the same set, by the same scorer.
RIVALS = {"ud": {"pg-kazsearch": (0.70, 0.92), "apertium-kaz": (0.98, 0.88)}}


def built():
    """The path of the bench, once it is built."""
    command = ["cargo", "bench", "--bench", "forms", "--no-run", "--message-format=json"]
    out = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    messages = (json.loads(line) for line in out.splitlines() if line.startswith("{"))
    return [one["executable"] for one in messages if one.get("target", {}).get("name") == "forms"][-1]


class Measure:
    """The bench, asked about the words of each set, and the scorer, asked about its answers."""

    def __init__(self, folder, binary):
        self.scorer, self.binary = folder / "score/lemma.py", binary
        self.gold = {name: folder / f"lemma/{name}.dev.tsv" for name in SETS}
        self.scratch = pathlib.Path(tempfile.mkdtemp())
        for name in SETS:
            self.words(name).write_text(self.score(name, "--words"), encoding="utf-8")

    def words(self, name):
        return self.scratch / f"{name}.txt"

    def score(self, name, *arguments):
        command = [sys.executable, self.scorer, self.gold[name], *arguments]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")

    def under(self, name, *options):
        """The scores of a set under some options of the bench."""
        command = [self.binary, "terms", self.words(name), *map(str, options)]
        terms = self.scratch / "terms.tsv"
        terms.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
        return json.loads(self.score(name, terms, "--json"))


def table(title, head, rows):
    """A Markdown table of rows, each with its name and its scores."""
    print(f"{title}\n\n| {head} | {' | '.join(COLUMNS.values())} |\n|---|{'---:|' * len(COLUMNS)}")
    for name, scores in rows:
        print(f"| {name} | {' | '.join(f'{scores[column]:.3f}' for column in COLUMNS)} |")
    print(flush=True)


def mean(all_):
    return {column: sum(scores[column] for scores in all_) / len(all_) for column in COLUMNS}


def halves(measure, name):
    scores = [(f"seed {seed}", measure.under(name, "--half", seed)) for seed in SEEDS]
    return [*scores, ("mean", mean([each for _, each in scores]))]


def measured(measure):
    """Prints all tables; gives the scores of each set by margin."""
    shipped = {name: measure.under(name) for name in SETS}
    table("As shipped", "set", [(SETS[name], scores) for name, scores in shipped.items()])
    by_margin = {}
    for name, title in SETS.items():
        by_margin[name] = [measure.under(name, "--margin", margin) for margin in MARGINS]
        table(f"{title}: margin in bits", "margin", zip(MARGINS, by_margin[name]))
        if by_margin[name][SHIPPED] != shipped[name]:
            sys.exit(f"forms.py: the shipped margin is not {SHIPPED}")
        most = [(most, measure.under(name, "--most", most)) for most in MOST]
        table(f"{title}: the most terms of a word", "most", most)
        table(f"{title}: half of the lexicon", "drawn by", [("all of it", shipped[name]), *halves(measure, name)])
    return by_margin


# The plot: a panel a set, macro recall to the right, precision upwards.
PANEL, LEFT, TOP, GAP = 290, 70, 84, 62
INK, FAINT, PAPER = "#24292f", "#d0d7de", "#ffffff"
LINE, MARK, RIVAL = "#0969da", "#bc4c00", "#6e7781"


def text(x, y, words, size=12, anchor="middle", more="", colour=INK):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{more}>'
            f"{html.escape(str(words))}</text>")


def dot(x, y, radius, fill, stroke):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{fill}" stroke="{stroke}" stroke-width="2"/>'


def square(x, y):
    return f'<rect x="{x - 5:.1f}" y="{y - 5:.1f}" width="10" height="10" fill="{RIVAL}"/>'


class Axis:
    """A range of scores that holds some values with room to spare, and its places on paper."""

    def __init__(self, values, start, end):
        step = next(step for step in (0.01, 0.02, 0.05, 0.1, 0.2) if max(values) - min(values) < 7 * step)
        first = math.floor((min(values) - step / 4) / step)
        last = min(math.ceil((max(values) + step / 4) / step), round(1 / step))
        self.ticks = [number * step for number in range(first, last + 1)]
        self.start, self.end = start, end

    def at(self, value):
        low, high = self.ticks[0], self.ticks[-1]
        return self.start + (value - low) / (high - low) * (self.end - self.start)


def grid(title, across, up):
    """The frame of a panel with its ticks and titles."""
    left, right, bottom, top = across.start, across.end, up.start, up.end
    for value in across.ticks:
        yield f'<path d="M{across.at(value):.1f} {bottom}V{top}" stroke="{FAINT}"/>'
        yield text(across.at(value), bottom + 18, f"{value:.2f}")
    for value in up.ticks:
        yield f'<path d="M{left} {up.at(value):.1f}H{right}" stroke="{FAINT}"/>'
        yield text(left - 8, up.at(value) + 4, f"{value:.2f}", anchor="end")
    yield text((left + right) / 2, top - 12, title, 14, more=' font-weight="bold"')
    yield text((left + right) / 2, bottom + 38, "macro recall →")


def labels(places):
    """What stands beside each point: its margin; beside points upon each other the first and the last."""
    groups = []
    for number, place in enumerate(places):
        near = groups and math.dist(groups[-1][0], place) < 11
        if near and SHIPPED not in (number, number - 1):
            groups[-1][1].append(number)
        else:
            groups.append((place, [number]))
    return [(place, *numbers[:1], *numbers[1:][-1:]) for place, numbers in groups]


def panel(name, scores, left):
    """A set: its margins as a line with a point each, and what others reach."""
    points = [(each["recall_macro"], each["precision"]) for each in scores]
    rivals = RIVALS.get(name, {})
    recalls, precisions = zip(*points, *rivals.values())
    across = Axis(recalls, left, left + PANEL)
    up = Axis(precisions, TOP + PANEL, TOP)
    yield from grid(SETS[name], across, up)
    places = [(across.at(recall), up.at(precision)) for recall, precision in points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<polyline points="{line}" fill="none" stroke="{LINE}" stroke-width="1.5"/>'
    for number, (x, y) in enumerate(places):
        yield dot(x, y, 6, MARK, MARK) if number == SHIPPED else dot(x, y, 3, PAPER, LINE)
    for (x, y), *ends in labels(places):
        yield text(x + 10, y - 3, "–".join(map(str, ends)), 11, "start", colour=MARK if ends == [SHIPPED] else LINE)
    for rival, (recall, precision) in rivals.items():
        x, y = across.at(recall), up.at(precision)
        side = -1 if x > left + PANEL / 2 else 1
        yield square(x, y)
        yield text(x + 10 * side, y + 4, rival, 12, "start" if side > 0 else "end")


def legend(y):
    yield dot(LEFT + 6, y - 4, 3, PAPER, LINE)
    yield text(LEFT + 18, y, "Jylnama, labelled by margin in bits", anchor="start")
    yield dot(LEFT + 266, y - 4, 6, MARK, MARK)
    yield text(LEFT + 280, y, f"as shipped: margin {SHIPPED}", anchor="start")
    yield square(LEFT + 436, y - 4)
    yield text(LEFT + 450, y, "other analyzers, same set and scorer", anchor="start")


def plot(by_margin):
    width = LEFT + len(by_margin) * (PANEL + GAP) - GAP + 30
    height = TOP + PANEL + 84
    middle = TOP + PANEL / 2
    parts = [
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        text(LEFT, 32, "How the forms of words meet: recall and precision by margin", 17, "start"),
        text(20, middle, "precision →", more=f' transform="rotate(-90 20 {middle})"'),
        *legend(height - 18),
    ]
    for number, (name, scores) in enumerate(by_margin.items()):
        parts += panel(name, scores, LEFT + number * (PANEL + GAP))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
            'font-family="system-ui, sans-serif">\n<title>Recall and precision of the forms of words, by margin'
            "</title>\n" + "\n".join(parts) + "\n</svg>\n")


def main(arguments):
    if "--help" in arguments or "-h" in arguments:
        print(__doc__)
        return
    def option(name):
        if name not in arguments:
            return None
        place = arguments.index(name)
        value = arguments[place + 1]
        del arguments[place : place + 2]
        return value
    binary, target = option("--binary"), option("--plot")
    folder = pathlib.Path(arguments[0]) if arguments else ROOT.parent / "shared/eval"
    by_margin = measured(Measure(folder, binary or built()))
    if target:
        pathlib.Path(target).write_text(plot(by_margin), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
