"""Records of texts for a fleet: paragraphs of the samples with other years in them, and sentences about
people and villages that nobody has heard of, whose words a library must learn. All drawn by chance, but
always alike.

    python3 benches/fleet/corpus.py MEGABYTES FILE.jsonl
"""

import json
import random
import re
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

# Syllables of which names of no place and no person are made; those of a name are all of back vowels.
SYLLABLES = ["ба", "жа", "қа", "ма", "са", "та", "шо", "то", "ны", "ры", "лы", "дар", "ман", "қай", "тұр", "бол"]
GIVEN = ["Айдос", "Гүлнар", "Ерлан", "Жанар", "Мұрат", "Сәуле", "Тимур", "Шынар"]

# P is a person, V a village, Y a year, S an office with its short form, which other texts then use alone.
ABOUT = [
    "P Y жылы V ауылында туды.",
    "Y жылғы 12 мамырда V ауылында жаңа мектеп ашылды.",
    "P былтыр V ауылына келіп, кітапхана салды.",
    "V ауылының тұрғындары P туралы өлең айтты.",
    "S Y жылы құрылды.",
    "N Y жылғы қазанда V ауылына көмек көрсетті.",
]
OFFICES = ["Су қоры комитеті (СҚК)", "Жер есебі агенттігі (ЖЕА)", "Ауыл кітапханалары бірлестігі (АКБ)"]


def paragraphs():
    """The paragraphs of the samples, in the order of their files."""
    for file in sorted(SAMPLES.glob("*.txt")):
        yield from (line for line in file.read_text("utf-8").split("\n") if line.strip())


def coined(dice):
    """A name of two or three syllables."""
    return "".join(dice.choices(SYLLABLES, k=dice.randint(2, 3))).capitalize()


def about(dice):
    """A sentence about somebody, somewhere, once."""
    office = dice.choice(OFFICES)
    put = {
        "P": f"{dice.choice(GIVEN)} {coined(dice)}ов",
        "V": coined(dice),
        "Y": str(dice.randint(1850, 2020)),
        "S": office,
        "N": office[office.index("(") + 1 : -1],
    }
    return re.sub(r"\b[PVYSN]\b", lambda found: put[found[0]], dice.choice(ABOUT))


def redated(text, dice):
    """A text with other years of the same century."""
    return re.sub(r"\b(1[89]|20)\d\d\b", lambda found: f"{found[1]}{dice.randint(0, 20 if found[1] == '20' else 99):02}", text)


def text(all_paragraphs, dice):
    """Some four kilobytes."""
    drawn = [redated(dice.choice(all_paragraphs), dice) for _ in range(6)]
    drawn.insert(3, " ".join(about(dice) for _ in range(8)))
    return "\n\n".join(drawn)


def records(size):
    """Records until their texts have so many bytes."""
    dice, all_paragraphs = random.Random(1), list(paragraphs())
    number = 0
    while size > 0:
        record = {"id": f"text-{number:06}", "title": f"Мәтін {number}", "text": text(all_paragraphs, dice)}
        size -= len(record["text"].encode())
        number += 1
        yield record


def write(size, file):
    """Writes records, a line each; gives how many."""
    count = 0
    with open(file, "w", encoding="utf-8") as out:
        for count, record in enumerate(records(size), 1):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return count


if __name__ == "__main__":
    print(write(int(float(sys.argv[1]) * 1e6), sys.argv[2]))
