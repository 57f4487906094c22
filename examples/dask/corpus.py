#!/usr/bin/env python3
"""Parses a folder of any size on many processes or machines, with Dask distributed (Debian: python3-distributed).

usage: corpus.py [OPTION...] FOLDER OUT

FOLDER and OUT are seen under the same path by all workers, and each has libverslag and verslag.py (python3-verslag, or
PYTHONPATH). OUT gets

    parts/part-00000001.ndjson     a line for each file: {"file": NAME, "document": VERSLAG-JSON}, or
                                   {"file": NAME, "error": {"kind", "message", "offset", "line"}}
    parts/part-00000001.files      which files these are; the part is whole when both are there
    failures.ndjson                the lines with an error, of all parts
    summary.json                   how many documents, questions, answers, notes, references, diagnostics by code, errors by kind

Every file of FOLDER has one line in one part. A run that was stopped goes on where it was: parts that are whole are kept,
but for those of which a file has changed or is gone, or which another release of the library made. A file that cannot be
parsed, and one that kills the process that parses it, is a line with an error and stops nothing.

Exit status: 0 when every file was parsed, 1 when one was not, 2 for wrong use or when the run could not be finished.
"""
from __future__ import annotations

import argparse
import collections
import fcntl
import fnmatch
import json
import os
import sys
import time
import uuid
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Set, Tuple

WRAPPER = str(Path(__file__).resolve().parent.parent / "python")
IN_FLIGHT = 4  # batches for each thread of a worker: enough to keep it busy, few enough to keep them in memory
KINDS = ("questions", "answers", "notes", "references")


def wrapper(folder: str) -> Any:
    """The module verslag: that which is installed, or the one of the repository."""
    try:
        import verslag
    except ImportError:
        sys.path.append(folder)
        import verslag
    return verslag


# ------------------------------------------------------------------------------------------------------ On a worker


def failure(name: str, kind: str, message: str, offset: int = 0, line: int = 0) -> str:
    error = {"kind": kind, "message": message, "offset": offset, "line": line}
    return json.dumps({"file": name, "error": error}) + "\n"


def parse_one(verslag: Any, parser: Any, folder: str, name: str, text: bool, counts: Dict[str, Dict[str, int]]) -> str:
    """The line of one file. What goes wrong is in it, and is counted."""
    try:
        with parser.parse_file(os.path.join(folder, name)) as document:
            line = f'{{"file": {json.dumps(name)}, "document": {document.to_json(text)}}}\n'
            found = collections.Counter({kind: len(getattr(document, kind)) for kind in KINDS})
            noticed = collections.Counter(diagnostic.name for diagnostic in document.diagnostics)
    except verslag.Error as error:
        kind = error.status.name.lower().partition("error_")[2]
        line = failure(name, kind, str(error), error.offset, error.line)
    except (OSError, MemoryError, ValueError) as error:
        kind, line = type(error).__name__, failure(name, type(error).__name__, str(error))
    else:
        counts["found"].update(documents=1, **found)
        counts["diagnostics"].update(noticed)
        return line
    counts["errors"][kind] += 1
    return line


def stamp(path: str) -> List[int]:
    """What tells whether a file has changed; nothing where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]


def parse_batch(folder: str, out: str, names: List[str], options: Dict[str, Any], python: str) -> Tuple[str, Dict[str, Any]]:
    """Parses files into a new part that has a name for the time being, as the same batch may be under way elsewhere."""
    verslag = wrapper(python)
    if verslag.version() != options["library"]:
        raise ImportError(f"libverslag {verslag.version()} is there, not {options['library']}")
    parser = verslag.Parser()
    counts: Dict[str, Any] = {key: collections.Counter() for key in ("found", "diagnostics", "errors")}
    stamps = []
    part = os.path.join(out, "tmp", uuid.uuid4().hex)
    with open(part, "w", encoding="utf-8") as lines:
        for name in names:
            stamps.append([name, *stamp(os.path.join(folder, name))])
            lines.write(parse_one(verslag, parser, folder, name, options["text"], counts))
        lines.flush()
        os.fsync(lines.fileno())
    return part, {"options": options, "files": stamps, **counts}


# ------------------------------------------------------------------------------------------------------- The folder


def files_below(folder: str, out: str, pattern: str) -> Iterator[str]:
    """The files of a folder, always in the same order, but for hidden ones and what is written."""
    for path, folders, names in os.walk(folder, onerror=lambda error: print(error, file=sys.stderr)):
        folders[:] = sorted(f for f in folders if f[0] != "." and os.path.join(path, f) != out)
        for name in sorted(names):
            whole = os.path.join(path, name)
            if name[0] != "." and fnmatch.fnmatchcase(name, pattern) and os.path.isfile(whole):
                yield os.path.relpath(whole, folder)


class Parts:
    """What is finished. Nobody but the one program that holds the lock writes here."""

    def __init__(self, folder: str, out: str, options: Dict[str, Any]) -> None:
        self.folder, self.options = folder, options
        self.parts, self.tmp, self.out = Path(out, "parts"), Path(out, "tmp"), Path(out)
        self.parts.mkdir(parents=True, exist_ok=True)
        self.tmp.mkdir(exist_ok=True)
        self.lock = open(self.out / ".lock", "w")
        fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.clear()
        self.last = 0

    def clear(self) -> None:
        for left in self.tmp.iterdir():
            left.unlink()

    def finished(self, pattern: str, again: bool) -> Set[str]:
        """The files that are in parts which still hold; other parts are removed."""
        done: Set[str] = set()
        for index in sorted(self.parts.glob("part-*.files")):
            names = self.holds(index, pattern, again)
            if names is None or done.intersection(names):
                index.unlink()
            else:
                done.update(names)
                self.last = max(self.last, int(index.stem.partition("-")[2]))
        for part in self.parts.glob("part-*.ndjson"):
            if not part.with_suffix(".files").exists():
                part.unlink()
        return done

    def holds(self, index: Path, pattern: str, again: bool) -> Optional[List[str]]:
        """The files of a part; None where it is to be done again."""
        try:
            entry = json.loads(index.read_text())
            files = entry["files"]
            if entry["options"] != self.options or (again and entry["errors"]) or not index.with_suffix(".ndjson").exists():
                return None
        except (ValueError, KeyError, OSError):
            return None
        for name, *before in files:
            path = os.path.join(self.folder, name)
            if not before or stamp(path) != before or not fnmatch.fnmatchcase(os.path.basename(name), pattern):
                return None
        return [name for name, *_ in files]

    def add(self, part: str, entry: Dict[str, Any]) -> None:
        """Gives a part its name, after its index: one without the other does not count."""
        self.last += 1
        index = self.parts / f"part-{self.last:08}.files"
        new = self.tmp / index.name
        new.write_text(json.dumps(entry))
        os.replace(new, index)
        os.replace(part, index.with_suffix(".ndjson"))

    def add_failure(self, name: str, kind: str, message: str) -> None:
        part = self.tmp / uuid.uuid4().hex
        part.write_text(failure(name, kind, message))
        entry = {"options": self.options, "files": [[name, *stamp(os.path.join(self.folder, name))]], "found": {},
                 "diagnostics": {}, "errors": {kind: 1}}
        self.add(str(part), entry)

    def report(self) -> Dict[str, Any]:
        """Writes what all parts together say."""
        sums: Dict[str, Any] = {key: collections.Counter() for key in ("found", "diagnostics", "errors")}
        files = 0
        with open(self.tmp / "failures", "w", encoding="utf-8") as failures:
            for index in sorted(self.parts.glob("part-*.files")):
                entry = json.loads(index.read_text())
                files += len(entry["files"])
                for key, sum_ in sums.items():
                    sum_.update(entry[key])
                if entry["errors"]:
                    with open(index.with_suffix(".ndjson"), encoding="utf-8") as lines:
                        failures.writelines(line for line in lines if '"error"' in line and "error" in json.loads(line))
        os.replace(self.tmp / "failures", self.out / "failures.ndjson")
        summary = {"files": files, **{k: dict(sorted(v.items())) for k, v in sums.items()}}
        (self.tmp / "summary").write_text(json.dumps(summary, indent=2) + "\n")
        os.replace(self.tmp / "summary", self.out / "summary.json")
        return summary


# --------------------------------------------------------------------------------------------------------- The run


class Progress:
    """A line on the standard error: always the same one on a terminal, a new one every ten seconds elsewhere."""

    def __init__(self, total: int, done: int) -> None:
        self.total, self.done, self.before, self.failed = total, done, done, 0
        self.begun = self.shown = time.monotonic()

    def add(self, files: int, failed: int) -> None:
        self.done += files
        self.failed += failed
        now = time.monotonic()
        terminal = sys.stderr.isatty()
        if now - self.shown < (0.1 if terminal else 10) and self.done < self.total:
            return
        self.shown = now
        speed = (self.done - self.before) / max(now - self.begun, 1e-3)
        line = f"{self.done:,} of {self.total:,} files, {self.failed:,} failed, {speed:,.0f} a second"
        print("\r\033[K" + line if terminal else line, end="" if terminal else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        if sys.stderr.isatty():
            print(file=sys.stderr)


def batches(names: Iterator[str], size: int) -> Iterator[List[str]]:
    batch: List[str] = []
    for name in names:
        batch.append(name)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


class Unfinished(Exception):
    """The run cannot go on, for no fault of a file."""


def run(client: Any, parts: Parts, wanted: Iterator[List[str]], progress: Progress) -> None:
    """Keeps the workers busy until every batch is in a part."""
    from distributed import as_completed

    def submit(batch: List[str]) -> Any:
        future = client.submit(parse_batch, parts.folder, str(parts.out), batch, parts.options, WRAPPER, pure=False)
        under_way[future.key] = batch
        return future

    under_way: Dict[str, List[str]] = {}
    suspects: List[List[str]] = []
    running = as_completed()
    room = IN_FLIGHT * max(1, sum(client.nthreads().values()))
    more = True
    while True:
        while more and len(under_way) < room:
            batch = next(wanted, None)
            more = batch is not None
            if batch is not None:
                running.add(submit(batch))
        if not under_way and not suspects:
            break
        # When a worker dies, all that waits there is suspected. What kills it is known when it is tried alone.
        alone = not under_way
        if alone:
            running.add(submit(suspects.pop()))
        future = next(running)
        if future.status in ("lost", "pending"): # its worker died with the result: it is under way again
            running.add(future)
            continue
        batch = under_way.pop(future.key)
        if future.status == "finished":
            part, entry = future.result()
            parts.add(part, entry)
            progress.add(len(batch), sum(entry["errors"].values()))
        elif future.status != "error":
            raise Unfinished("the scheduler is gone")
        elif isinstance(future.exception(), ImportError):
            raise Unfinished(f"a worker cannot parse: {future.exception()}")
        elif not alone:
            suspects.append(batch)
        elif len(batch) > 1:
            middle = len(batch) // 2
            suspects += [batch[middle:], batch[:middle]]
        else:
            error = future.exception()
            parts.add_failure(batch[0], type(error).__name__, str(error))
            progress.add(1, 1)
        future.release()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Parses a folder of any size on Dask distributed.",
                                     epilog="Running it again with the same OUT goes on where it was.")
    parser.add_argument("folder", metavar="FOLDER", help="with the documents, at any depth")
    parser.add_argument("out", metavar="OUT", help="the folder for the results")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="of a running cluster (tcp://...); default: this machine")
    parser.add_argument("--workers", metavar="N", type=int, default=os.cpu_count(),
                        help="processes of this machine (default: one a core)")
    parser.add_argument("--match", metavar="PATTERN", default="*", help="names of files to parse, as '*.html' (default: all)")
    parser.add_argument("--batch", metavar="N", type=int, default=100, help="files in a part (default: 100)")
    parser.add_argument("--no-text", dest="text", action="store_false", help="leave the canonical text out")
    parser.add_argument("--retry-failed", action="store_true", help="also do again what failed before")
    given = parser.parse_args()
    if not os.path.isdir(given.folder):
        parser.error(f"{given.folder} is no folder")
    if given.batch < 1 or given.workers < 1:
        parser.error("a number is too small")
    return given


def main() -> int:
    given = arguments()
    folder, out = os.path.realpath(given.folder), os.path.realpath(given.out)
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        print("corpus.py needs Dask distributed (Debian: python3-distributed)", file=sys.stderr)
        return 2
    try:
        parts = Parts(folder, out, {"text": given.text, "library": wrapper(WRAPPER).version()})
    except BlockingIOError:
        print(f"another run is at work in {out}", file=sys.stderr)
        return 2
    done = parts.finished(given.match, given.retry_failed)
    total = sum(1 for _ in files_below(folder, out, given.match))
    progress = Progress(total, len(done))
    if len(done) < total:
        already = f"{len(done):,} of {total:,} files are done already"
        print(already if done else f"{total:,} files", file=sys.stderr)
        cluster = None
        if not given.scheduler:
            cluster = LocalCluster(n_workers=given.workers, threads_per_worker=1, dashboard_address=None)
        try:
            with Client(given.scheduler or cluster) as client:
                names = (name for name in files_below(folder, out, given.match) if name not in done)
                run(client, parts, batches(names, given.batch), progress)
        except (KeyboardInterrupt, Unfinished) as reason:
            why = f": {reason}" if str(reason) else ""
            print(f"stopped after {progress.done:,} of {total:,} files{why}; run it again to go on", file=sys.stderr)
            return 2
        finally:
            if cluster:
                cluster.close()
        progress.end()
    parts.clear()
    summary = parts.report()
    failed = sum(summary["errors"].values())
    found = summary["found"]
    print(f"{summary['files']:,} files: {found.get('documents', 0):,} documents, {found.get('questions', 0):,} questions, "
          f"{sum(summary['diagnostics'].values()):,} diagnostics; {failed:,} failed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
