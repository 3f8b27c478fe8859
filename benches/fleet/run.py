"""Builds one library three times, and compares the bytes: at once, by GNU parallel, and by Apache Spark with two
workers.

    cargo build --release
    python3 benches/fleet/run.py [--mb 40] [--parts 8] [--jylnama target/release/jylnama] [--only parallel|spark]

The texts are made (corpus.py). What is missing of Spark, Java and GNU parallel is put into .tools/fleet (tools.py),
and all else into a folder that is gone afterwards. Times are those of the clock, and those of the processor where
all the work is done by processes that were started here; a busy machine changes the former.
"""

import argparse
import filecmp
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus
import tools

HERE = Path(__file__).resolve().parent
WORKERS = 2


class Took:
    """What a program took: seconds by the clock and of the processor, and megabytes of memory."""

    def __init__(self, *command, **options):
        start = time.monotonic()
        with tempfile.TemporaryFile("w+") as remarks:
            command = [str(part) for part in command]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=remarks, text=True, **options)
            self.said = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                remarks.seek(0)
                sys.exit(f"{remarks.read()[-2000:]}\n{command[0]} ended with {process.returncode}")
        self.clock = time.monotonic() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def at_once(jylnama, records, desk):
    return Took(jylnama, "index", records, "--out", desk / "once.jyl")


def by_parallel(jylnama, records, desk, parts):
    """Each job gets a stretch of the file on its standard input; its number says which."""
    block = records.stat().st_size // parts + 1
    name = desk / "parallel-{#}.jyl"
    jobs = [tools.parallel(), "--jobs", WORKERS, "--pipe-part", "--block", block, "-a", records]
    env = {**os.environ, "HOME": str(desk)}
    took = Took(*jobs, f"{jylnama} index - --out {name}", env=env)
    made = desk.glob("parallel-*.jyl")
    return took, sorted(made, key=lambda path: int(path.stem.split("-")[1]))


def by_spark(jylnama, records, desk, parts):
    folder = desk / "spark"
    folder.mkdir()
    env = {
        **os.environ,
        "JAVA_HOME": str(tools.java()),
        "PYSPARK_PYTHON": str(tools.python()),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(desk / "workers"),
        "SPARK_LOCAL_DIRS": str(desk / "scratch"),
    }
    job = [tools.python(), HERE / "spark.py", jylnama, records, folder, parts, f"local-cluster[{WORKERS},1,1024]"]
    took = Took(*job, env=env, cwd=desk)
    return took, [Path(line) for line in took.said.split()]


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |")


def seconds(took, once=None):
    share = f" ({took / once:.2f})" if once else ""
    return f"{took:.1f}{share}"


def fleet(name, build, once, args):
    """Builds by a fleet, merges, compares."""
    jylnama, records, desk = args.jylnama, args.records, args.desk
    took, parts = build(jylnama, records, desk, args.parts)
    out = desk / f"{name}.jyl"
    merge = Took(jylnama, "merge", *parts, "--out", out)
    same = filecmp.cmp(desk / "once.jyl", out, shallow=False)
    outside = name == "spark"
    row(f"{name}: {len(parts)} parts", seconds(took.clock, once.clock), "–" if outside else seconds(took.processor, once.processor),
        "–" if outside else f"{took.memory:.0f}", "")
    row(f"{name}: merging them", seconds(merge.clock, once.clock), seconds(merge.processor, once.processor),
        f"{merge.memory:.0f}", "equal" if same else "DIFFERENT")
    return same


def main():
    read = argparse.ArgumentParser()
    read.add_argument("--mb", type=float, default=40)
    read.add_argument("--parts", type=int, default=8)
    read.add_argument("--jylnama", type=Path, default=HERE.parents[1] / "target/release/jylnama")
    read.add_argument("--only", choices=["parallel", "spark"])
    args = read.parse_args()
    args.jylnama = args.jylnama.resolve()
    with tempfile.TemporaryDirectory() as desk:
        args.desk = Path(desk)
        args.records = args.desk / "records.jsonl"
        count = corpus.write(int(args.mb * 1e6), args.records)
        once = at_once(args.jylnama, args.records, args.desk)
        size = (args.desk / "once.jyl").stat().st_size / 1e6
        print(f"{count} texts, {args.mb:g} MB; the library has {size:.1f} MB. In brackets, as a part of building at once.\n")
        row("what", "clock, s", "processor, s", "memory, MB", "bytes")
        row("---", "---:", "---:", "---:", "---")
        row("at once", seconds(once.clock), seconds(once.processor), f"{once.memory:.0f}", "")
        ways = {"parallel": by_parallel, "spark": by_spark}
        same = [fleet(name, build, once, args) for name, build in ways.items() if args.only in (None, name)]
    sys.exit(0 if all(same) else "The bytes are not equal.")


if __name__ == "__main__":
    main()
