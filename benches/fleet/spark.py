"""Indexes a file of records with Apache Spark, part by part, and prints the names of the parts in their order.

    python spark.py JYLNAMA RECORDS.jsonl FOLDER PARTS MASTER

A partition is a stretch of the file, and partitions are numbered from its beginning to its end. What they give
is collected in that order, whichever is ready first; so what is merged of it is always the same.
"""

import shlex
import sys
from pathlib import Path

from pyspark.sql import SparkSession

PART = Path(__file__).with_name("part.sh")


def main(jylnama, records, folder, parts, master):
    session = SparkSession.builder.master(master).appName("jylnama").getOrCreate()
    lines = session.sparkContext.textFile(records, int(parts))
    command = shlex.join([str(PART), jylnama, folder])
    # A part that fails must fail the job: else its texts would be missing without a word.
    for file in lines.pipe(command, checkCode=True).collect():
        print(file)
    session.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
