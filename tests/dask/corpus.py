#!/usr/bin/env python3
"""examples/dask/corpus.py on clusters of this machine: workers and runs that are killed lose nothing and double nothing.
Reads VERSLAG_LIBRARY and VERSLAG_SOURCE_DIR. Dask distributed may be there for Debian's Python only."""
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2])).resolve()
SCRIPT = ROOT / "examples/dask/corpus.py"
DEBIAN = "/usr/bin/python3"

# What the workers import as verslag: the wrapper, but slow enough to be caught at work, and with a file that it dies of.
SLOW = f"""
import importlib.util, os, signal, time
spec = importlib.util.spec_from_file_location("verslag_itself", {str(ROOT / "examples/python/verslag.py")!r})
itself = importlib.util.module_from_spec(spec)
spec.loader.exec_module(itself)
globals().update({{k: v for k, v in vars(itself).items() if not k.startswith("__")}})
class Parser(itself.Parser):
    def parse_file(self, path):
        time.sleep(0.03)
        if os.path.basename(path) == "dodelijk.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().parse_file(path)
"""


def lines_of(out):
    """The lines of all parts, by file. A file that is there twice fails."""
    found = {}
    for part in sorted((out / "parts").glob("*.ndjson")):
        for line in part.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            assert entry["file"] not in found, f"{entry['file']} is there twice"
            found[entry["file"]] = entry
    return found


class Corpus(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.scratch = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.scratch, ignore_errors=True)
        (cls.scratch / "verslag.py").write_text(SLOW)
        os.environ["PYTHONPATH"] = str(cls.scratch)
        os.environ["DASK_DISTRIBUTED__WORKER__DAEMON"] = "True"
        cls.cluster = distributed.LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None, silence_logs=50)
        cls.addClassCleanup(cls.cluster.close)

    def setUp(self):
        self.folder, self.out = self.scratch / self.id() / "in", self.scratch / self.id() / "out"
        (self.folder / "diep/dieper").mkdir(parents=True)
        for number, file in enumerate(sorted((ROOT / "tests/data/variants").glob("*.txt"))[:120]):
            shutil.copy(file, self.folder / ("", "diep", "diep/dieper")[number % 3] / file.name)
        (self.folder / "foto met één spatie.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
        (self.folder / "diep/leeg.txt").write_bytes(b"")
        (self.folder / ".verborgen").write_text("niet dit")
        os.symlink("nergens", self.folder / "los")
        self.failing = {"foto met één spatie.jpg", "diep/leeg.txt"}

    def start(self, *options, **environment):
        return subprocess.Popen([sys.executable, SCRIPT, "--batch", "8", *options, self.folder, self.out],
                                stderr=subprocess.PIPE, text=True, env={**os.environ, **environment})

    def on_cluster(self, *options):
        return self.start("--scheduler", self.cluster.scheduler_address, *options)

    def ended(self, process, status=1):
        said = process.communicate(timeout=120)[1]
        self.assertEqual(process.returncode, status, said)
        return said

    def parts(self):
        return {p.name: p.stat().st_mtime_ns for p in self.out.glob("parts/*.ndjson")}

    def wait_for_parts(self, process, number):
        while len(self.parts()) < number:
            self.assertIsNone(process.poll(), "the run is over before it could be disturbed")
            time.sleep(0.005)

    def check(self):
        """Every file is there once, with what the library says of it."""
        files = {str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file() and p.name[0] != "."}
        found = lines_of(self.out)
        self.assertEqual(set(found), files)
        self.assertEqual({name for name, entry in found.items() if "error" in entry}, self.failing)
        for name in files - self.failing:
            self.assertEqual(found[name]["document"], verslag.parse_file(self.folder / name).to_dict(), name)
        failures = [json.loads(line) for line in (self.out / "failures.ndjson").read_text().splitlines()]
        self.assertEqual(sorted(f["file"] for f in failures), sorted(self.failing))
        documents = [entry["document"] for entry in found.values() if "document" in entry]
        summary = json.loads((self.out / "summary.json").read_text())
        self.assertEqual(summary["files"], len(files))
        self.assertEqual(summary["found"]["documents"], len(documents))
        self.assertEqual(summary["found"]["questions"], sum(len(d["questions"]) for d in documents))
        self.assertEqual(sum(summary["diagnostics"].values()), sum(len(d["diagnostics"]) for d in documents))
        self.assertEqual(sum(summary["errors"].values()), len(self.failing))
        self.assertEqual(list((self.out / "tmp").iterdir()), [])
        return found

    def test_a_worker_is_killed(self):
        process = self.on_cluster()
        self.wait_for_parts(process, 2)
        victim = next(iter(self.cluster.workers.values())).pid
        os.kill(victim, signal.SIGKILL)
        said = self.ended(process)
        self.assertIn("122 of 122 files, 2 failed", said)
        self.assertFalse(os.path.exists(f"/proc/{victim}/cmdline") and "python" in Path(f"/proc/{victim}/cmdline").read_text())
        found = self.check()
        self.assertEqual(found["diep/leeg.txt"]["error"]["kind"], "format")

    def test_a_run_is_killed_and_goes_on(self):
        process = self.on_cluster()
        self.wait_for_parts(process, 3)
        process.kill()
        self.ended(process, -signal.SIGKILL)
        before = self.parts()
        # As if it had been killed between the two files of a part, or in the middle of one.
        (self.out / "parts/part-00000002.ndjson").unlink()
        (self.out / "parts/part-00000099.ndjson").write_text('{"file": ')
        (self.out / "tmp/half").write_text('{"file": ')
        said = self.ended(self.on_cluster())
        self.assertIn("files are done already", said)
        self.check()
        after = self.parts()
        for name in set(before) - {"part-00000002.ndjson"}:
            self.assertEqual(after[name], before[name], "a part that was whole is made again")
        # A third run has nothing to do and changes nothing.
        self.ended(self.on_cluster())
        self.assertEqual(self.parts(), after)
        # A file that has changed, one that is gone, one that is new.
        text = self.folder / "diep/leeg.txt"
        text.write_text("Morgen schijnt de zon.\n")
        gone = max(p for p in self.folder.glob("diep/dieper/*"))
        gone.unlink()
        (self.folder / "nieuw.txt").write_text("Vandaag ook.\n")
        self.failing.discard("diep/leeg.txt")
        self.ended(self.on_cluster())
        self.check()
        self.assertGreater(len(set(after.items()) & set(self.parts().items())), len(after) - 3)

    def test_a_file_kills_the_workers(self):
        for file in list(self.folder.rglob("*.txt"))[40:]:
            file.unlink()
        (self.folder / "diep/leeg.txt").write_bytes(b"")
        (self.folder / "dodelijk.txt").write_text("Wie dit leest.\n")
        self.failing.add("dodelijk.txt")
        self.ended(self.start("--workers", "2", DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0"))
        self.assertEqual(self.check()["dodelijk.txt"]["error"]["kind"], "KilledWorker")

    def test_wrong_use(self):
        self.out.mkdir()
        with open(self.out / ".lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.assertIn("another run is at work", self.ended(self.start(), 2))
        for wrong in (["--batch", "0"], ["--nergens"]):
            self.ended(self.start(*wrong), 2)
        shutil.rmtree(self.folder)
        self.assertIn("is no folder", self.ended(self.start(), 2))


if __name__ == "__main__":
    try:
        import distributed
    except ImportError:
        if sys.executable != DEBIAN and os.path.exists(DEBIAN) and \
                subprocess.run([DEBIAN, "-c", "import distributed"], capture_output=True, check=False).returncode == 0:
            os.execv(DEBIAN, [DEBIAN, *sys.argv])
        print("Dask distributed (Debian: python3-distributed) is not here: skipped")
        sys.exit(77)
    if "VERSLAG_LIBRARY" not in os.environ:
        print("VERSLAG_LIBRARY is not set: skipped")
        sys.exit(77)
    sys.path.insert(0, str(ROOT / "examples/python"))
    import verslag
    unittest.main(verbosity=1)
