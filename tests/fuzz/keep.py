#!/usr/bin/env python3
"""keep.py - chooses the inputs of tests/fuzz/corpus anew: of what runs left in a build, and of the seeds, the smallest ones
that reach all that is reached, as far as there is room.

usage: keep.py BUILD [TARGET...]
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOM, LARGEST = 30000, 1500  # bytes of a target's inputs, and of each


def keep(build, target):
    committed = os.path.join(HERE, "corpus", target)
    with tempfile.TemporaryDirectory() as folder:
        seeds, merged = os.path.join(folder, "seeds"), os.path.join(folder, "merged")
        os.makedirs(merged)
        subprocess.run([sys.executable, os.path.join(HERE, "seeds.py"), target, seeds], check=True)
        sources = [path for path in (os.path.join(build, "corpus", target), committed, seeds) if os.path.isdir(path)]
        for source in sources:  # a merge would cut the longer ones
            for path in glob.glob(os.path.join(source, "*")):
                if os.path.getsize(path) <= LARGEST:
                    shutil.copy(path, os.path.join(folder, os.path.basename(path)))
        shutil.rmtree(seeds)
        log = subprocess.run([os.path.join(build, "tests", "fuzz_" + target), "-merge=1", "-timeout=20", merged, folder], stderr=subprocess.PIPE, check=False)
        chosen = sorted(glob.glob(os.path.join(merged, "*")), key=lambda path: (os.path.getsize(path), path))
        if log.returncode or not chosen:
            sys.exit(log.stderr.decode("utf-8", "replace")[-2000:])
        shutil.rmtree(committed, ignore_errors=True)
        os.makedirs(committed)
        room = ROOM
        for path in chosen:
            room -= os.path.getsize(path)
            if room < 0:
                break
            shutil.copy(path, committed)
        print(f"{target}: {len(os.listdir(committed))} of {len(chosen)} inputs, {ROOM - max(room, 0)} bytes")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for target in sys.argv[2:] or sorted(os.path.basename(path)[5:-2] for path in glob.glob(os.path.join(HERE, "fuzz_*.c"))):
        keep(sys.argv[1], target)


if __name__ == "__main__":
    main()
