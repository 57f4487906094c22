#!/usr/bin/env python3
"""How fast Python has a page as a dictionary, beside bs4 with lxml, which has a tree of its elements then and no more. The
cases take turns, round after round; what counts are the medians of the ratios within a round. Reads VERSLAG_LIBRARY.

usage: bench_python.py [--rounds N] PAGE...
"""
import gc
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples/python"))
import verslag  # noqa: E402

try:
    import bs4
    import lxml.html
except ImportError:
    bs4 = lxml = None

CASES = {"`verslag.parse(page).to_dict()`": lambda page: verslag.parse(page).to_dict(),
         "`verslag.parse(page).to_json()`": lambda page: verslag.parse(page).to_json(),
         "`verslag.parse(page)`": verslag.parse}
if bs4:
    CASES["`BeautifulSoup(page, \"lxml\")`: the tree only"] = lambda page: bs4.BeautifulSoup(page, "lxml")
    CASES["`lxml.html.fromstring(page)`: the tree only"] = lxml.html.fromstring


def seconds(case, page):
    """Of one page out of some 2 MB in a row, as of a folder of pages, in the time that the processor spent here: others may
    use it too."""
    times = max(1, 2_000_000 // len(page))
    gc.collect()
    begun = time.process_time()
    for _ in range(times):
        case(page)
    return (time.process_time() - begun) / times


def main(arguments):
    rounds = 11
    if arguments[:1] == ["--rounds"]:
        rounds = int(arguments[1])
        arguments = arguments[2:]
    for path in arguments:
        page = Path(path).read_bytes()
        times = {name: [] for name in CASES}
        for case in CASES.values():
            case(page)
        for _ in range(rounds):
            for name, case in CASES.items():
                times[name].append(seconds(case, page))
        first = next(iter(times.values()))
        print(f"{path}, {len(page):,} bytes, {rounds} rounds:\n")
        print(f"| Python {sys.version.split()[0]} | ms, median | min – max | times as long as the first |\n|---|--:|--:|--:|")
        for name, all_ in times.items():
            ratio = median(a / b for a, b in zip(all_, first))
            print(f"| {name} | {median(all_) * 1e3:.2f} | {min(all_) * 1e3:.2f} – {max(all_) * 1e3:.2f} | {ratio:.2f} |")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
