#!/bin/sh
# Indexes the records on standard input into a new file of a folder, and says its name: what a job runner does
# with each part, whoever starts it and however often.
#
#     part.sh JYLNAMA FOLDER
set -eu
file=$(mktemp "$2/part-XXXXXXXX")
"$1" index - --out "$file"
echo "$file"
