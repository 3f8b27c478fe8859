"""What a fleet needs beside the program itself: Spark from PyPI, Java and GNU parallel from Debian. What the
machine has is taken; the rest is put into a folder of the checkout, and nothing is installed elsewhere.
"""

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parents[1] / ".tools" / "fleet"
# Of those that Spark 4.0 runs on, each with the Debian that has it.
JAVA = {17: "openjdk-17-jre-headless", 21: "openjdk-21-jre-headless"}


def run(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def debian(package, folder):
    """Downloads a package of Debian, which apt checks, and unpacks it; installs nothing."""
    downloads = folder / "packages"
    downloads.mkdir(parents=True, exist_ok=True)
    # Without its own user for downloads apt need not be let into this folder.
    run("apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", package, cwd=downloads)
    for file in downloads.glob("*.deb"):
        run("dpkg", "-x", file, folder)
    shutil.rmtree(downloads)


def python():
    """A Python that has Spark."""
    folder = FOLDER / "spark"
    program = folder / "bin" / "python"
    if not (folder / "lib").exists():
        venv.create(folder, with_pip=True)
    has = subprocess.run([program, "-c", "import pyspark"], stderr=subprocess.DEVNULL).returncode == 0
    if not has:
        run(program, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt")
    return program


def version(home):
    """The version of the Java in a folder; 0 where there is none."""
    try:
        said = subprocess.run([home / "bin" / "java", "-version"], capture_output=True, text=True).stderr
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


def known_java():
    """Folders in which there may be a Java, the likeliest first."""
    named = os.environ.get("JAVA_HOME")
    yield from [Path(named)] if named else []
    program = shutil.which("java")
    yield from [Path(program).resolve().parents[1]] if program else []
    for root in [Path("/usr/lib/jvm"), FOLDER / "java" / "usr" / "lib" / "jvm"]:
        yield from sorted(root.glob("*"))


def java():
    """The folder of a Java that Spark runs on."""
    for home in known_java():
        if version(home) in JAVA:
            return home
    folder = FOLDER / "java"
    for package in JAVA.values():
        has = subprocess.run(["apt-cache", "show", package], capture_output=True).returncode == 0
        if has:
            debian(package, folder)
            break
    home = next((home for home in (folder / "usr/lib/jvm").glob("*") if (home / "bin/java").exists()), None)
    if home is None:
        sys.exit("There is no Java 17 or 21 here, and Debian's package could not be had: set JAVA_HOME.")
    relink(home, folder)
    return home


def relink(home, folder):
    """Lets links to /etc lead to the unpacked one: Java keeps its settings there."""
    for link in [path for path in home.rglob("*") if path.is_symlink()]:
        target = os.readlink(link)
        if target.startswith("/etc/"):
            link.unlink()
            link.symlink_to(folder / target.lstrip("/"))


def parallel():
    """GNU parallel, a script in Perl."""
    program = FOLDER / "parallel" / "usr" / "bin" / "parallel"
    known = shutil.which("parallel")
    if known and "GNU" in subprocess.run([known, "--version"], capture_output=True, text=True).stdout:
        return Path(known)
    if not program.exists():
        debian("parallel", FOLDER / "parallel")
    return program
