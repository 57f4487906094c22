#!/usr/bin/env python3
"""What a comparison says of documents that were changed on purpose. A report is made out of our own samples; a copy of it
is changed at a seeded random place; both are written as text, parsed, and compared. What the comparison reports must be
what was changed: precision and recall over all mutants, by operation and in all.

    mutants.py [COUNT [SEED]]          500 mutants by default

VERSLAG_LIBRARY names the library. MUTANTS_SAMPLES names other samples than our own."""
import copy
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
sys.path.insert(0, str(ROOT / "tests/ctypes"))
import header  # noqa: E402

SAMPLES = ["examples/data/verslag.txt", "tests/data/verslag-labels.txt", "tests/data/variants/labels-lijst.txt",
           "tests/data/variants/na-vraag-antwoord.txt", "tests/data/variants/blok-samenstelling-gewikkeld.txt",
           "tests/data/variants/inbreng-parlement.txt", "tests/data/variants/lijst-van-vragen-1985.txt",
           "tests/data/variants/sprekers-onderling-gewikkeld.txt", "tests/data/variants/deel-twee-per-fractie.txt"]
PARTIES = ["VVD", "D66", "CDA", "SP", "ChristenUnie", "SGP", "BBB", "Volt"]
LEAST = 0.99
# A sentence of which more than half is written anew is another sentence.
WORDS_FOR = {1: 4, 3: 8, 10: 22}


class Samples:
    """Sentences by question, out of documents that the library reads."""

    def __init__(self, library):
        self.questions = []
        seen = set()
        for name in os.environ.get("MUTANTS_SAMPLES", "").split(":") if os.environ.get("MUTANTS_SAMPLES") else SAMPLES:
            document = library.parse((ROOT / name).read_bytes())
            # The sentences as a comparison of the document with itself has them.
            comparison = Comparison(library, document.pointer, document.pointer)
            questions = {}
            for sentence in (s for a in comparison.report["alignments"] for s in a["first"] if s["kind"] != "note"):
                questions.setdefault(sentence["question"], []).append(sentence)
            for sentences in questions.values():
                texts = [clean(s["text"]) for s in sentences]
                if any(s["kind"] == "asking" for s in sentences) and not any(t in seen and len(t.split()) > 4 for t in texts):
                    self.questions.append(texts)
                    seen.update(texts)
            comparison.close()
            document.close()
        self.words = sorted({w for q in self.questions for s in q for w in s.split() if w.isalpha() and len(w) > 5})


class Comparison:
    def __init__(self, library, first, second):
        self.library = library
        self.pointer = library.made(library.comparison_new, first, second)
        self.report = json.loads(library.take_string(library.comparison_to_json, self.pointer))

    def close(self):
        self.library.comparison_free(self.pointer)


class Question:
    def __init__(self, sentences, origins):
        self.sentences = sentences   # texts
        self.origins = origins       # the questions of the first document that it comes from


class Report:
    """Fractions with their questions; `numbers` are printed over them in order."""

    def __init__(self, fractions, numbers):
        self.fractions, self.numbers = fractions, numbers

    def all(self):
        return [q for f in self.fractions for q in f[1]]

    def text(self):
        lines = ["38 417 Donkerte en stilte in de leefomgeving", "", "Nr. 14 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "",
                 "Vastgesteld 15 december 2026", ""]
        numbers = iter(self.numbers)
        for party, questions in self.fractions:
            lines += [f"Vragen en opmerkingen van de leden van de {party}-fractie", ""]
            for question in questions:
                lines += [f"{next(numbers)}. " + " ".join(question.sentences), "", "Antwoord van de Minister", "",
                          "Ja, dat is het geval.", ""]
        return "\n".join(lines)


def clean(text):
    return " ".join(text.split())


def base(samples, rng):
    questions = samples.questions[:]
    rng.shuffle(questions)
    questions = questions[:rng.randint(9, 24)]
    count = rng.randint(2, min(5, len(questions) // 3))
    parties = rng.sample(PARTIES, count)
    fractions = [(party, []) for party in parties]
    for i, sentences in enumerate(questions):
        fractions[i * count // len(questions)][1].append(Question(sentences[:], [i]))
    return Report(fractions, list(range(1, len(questions) + 1)))


# ------------------------------------------------------------------------------------------------------- Operations
# Each changes the report and returns what is to be reported, as a list of alternatives, each a Counter; None where
# there is no place for it.

def pick(report, rng, least=0):
    """A place in a sentence: question and index."""
    places = [(q, i) for q in report.all() for i, s in enumerate(q.sentences) if len(s.split()) >= least]
    return rng.choice(places) if places else None


def drop(report, rng, _samples):
    fraction = rng.choice([f for f in report.fractions if len(f[1]) > 1])[1]
    at = rng.randrange(len(fraction))
    gone = fraction.pop(at)
    del report.numbers[-1]
    return [Counter(("dropped", s) for s in gone.sentences)]


def drop_sentence(report, rng, _samples):
    places = [(q, i) for q in report.all() for i in range(len(q.sentences)) if len(q.sentences) > 2]
    if not places:
        return None
    question, at = rng.choice(places)
    return [Counter([("dropped", question.sentences.pop(at))])]


def edit(words):
    def do(report, rng, samples):
        place = pick(report, rng, WORDS_FOR[words])
        if not place:
            return None
        question, at = place
        old = question.sentences[at]
        parts = old.split()
        # The first word stays, as it opens a sentence, and so does the last, with its sign.
        spots = sorted(rng.sample(range(1, len(parts) - 1), min(words, len(parts) - 2)), reverse=True)
        for spot in spots:
            kind = rng.choice(["replace", "replace", "delete", "insert"])
            new = rng.choice(samples.words)
            if kind == "replace":
                parts[spot] = new if new != parts[spot] else new + "s"
            elif kind == "delete":
                del parts[spot]
            else:
                parts.insert(spot, new)
        question.sentences[at] = " ".join(parts)
        return [Counter([("edited", old, question.sentences[at])])]
    return do


def swap(report, rng, _samples):
    fraction = rng.choice([f for f in report.fractions if len(f[1]) > 1])[1]
    at = rng.randrange(len(fraction) - 1)
    fraction[at], fraction[at + 1] = fraction[at + 1], fraction[at]
    return [Counter(("reordered", s) for s in fraction[k].sentences) for k in (at, at + 1)]


def move(report, rng, _samples):
    source = rng.choice([f for f in report.fractions if len(f[1]) > 1])
    target = rng.choice([f for f in report.fractions if f is not source])
    question = source[1].pop(rng.randrange(len(source[1])))
    target[1].insert(rng.randint(0, len(target[1])), question)
    return [Counter(("moved", s) for s in question.sentences)]


def merge(report, rng, _samples):
    fraction = rng.choice([f for f in report.fractions if len(f[1]) > 1])[1]
    at = rng.randrange(len(fraction) - 1)
    second = fraction.pop(at + 1)
    fraction[at].sentences += second.sentences
    fraction[at].origins = fraction[at].origins + second.origins
    del report.numbers[-1]
    return [Counter()]


def merge_sentences(report, rng, _samples):
    places = [(q, i) for q in report.all() for i in range(len(q.sentences) - 1)
              if q.sentences[i][-1] in ".?" and min(len(q.sentences[i].split()), len(q.sentences[i + 1].split())) >= 4]
    if not places:
        return None
    question, at = rng.choice(places)
    first, second = question.sentences[at:at + 2]
    question.sentences[at:at + 2] = [first[:-1] + " en " + second[0].lower() + second[1:]]
    return [Counter([("merged", first, second, question.sentences[at])])]


def split(report, rng, _samples):
    places = [(f, i, k) for _, f in report.fractions for i, q in enumerate(f) for k in range(1, len(q.sentences))
              if any(s.endswith("?") for s in q.sentences[:k]) and any(s.endswith("?") for s in q.sentences[k:])]
    if not places:
        return None
    fraction, at, cut = rng.choice(places)
    whole = fraction[at]
    fraction[at:at + 1] = [Question(whole.sentences[:cut], whole.origins), Question(whole.sentences[cut:], whole.origins)]
    report.numbers.append(report.numbers[-1] + 1)
    return [Counter()]


def split_sentence(report, rng, _samples):
    place = pick(report, rng, 14)
    if not place:
        return None
    question, at = place
    old = question.sentences[at]
    words = old.split()
    cuts = [i for i in range(5, len(words) - 5) if words[i - 1].isalpha() and words[i].isalpha() and len(words[i - 1]) > 3]
    if not cuts:
        return None
    cut = rng.choice(cuts)
    halves = [" ".join(words[:cut]) + ".", words[cut].capitalize() + " " + " ".join(words[cut + 1:])]
    question.sentences[at:at + 1] = halves
    return [Counter([("split", old, *halves)])]


def renumber(report, rng, _samples):
    start, by = rng.randrange(len(report.numbers)), rng.randint(1, 40)
    report.numbers = report.numbers[:start] + [n + by for n in report.numbers[start:]]
    return [Counter()]


def duplicate(report, rng, _samples):
    fraction = rng.choice(report.fractions)[1]
    question = copy.deepcopy(rng.choice(fraction))
    question.origins = []
    fraction.append(question)
    report.numbers.append(report.numbers[-1] + 1)
    return [Counter(("repeated", s) for s in question.sentences)]


OPERATIONS = {"drop": drop, "drop a sentence": drop_sentence, "edit 1 word": edit(1), "edit 3 words": edit(3),
              "edit 10 words": edit(10), "swap": swap, "move": move, "merge": merge, "merge sentences": merge_sentences,
              "split": split, "split a sentence": split_sentence, "renumber": renumber, "duplicate": duplicate}


# ----------------------------------------------------------------------------------------------------------- Reports

def expected_pairings(first, second):
    """What is to be said of the questions: merged, split, dropped, added, and with another number."""
    by_origin, numbers = {}, dict(zip((q.origins[0] for q in first.all()), first.numbers))
    expected = Counter()
    for question, number in zip(second.all(), second.numbers):
        for origin in question.origins:
            by_origin.setdefault(origin, []).append(number)
        if not question.origins:
            expected[("extra question", number)] += 1
        if len(question.origins) > 1:
            expected[("merged questions", tuple(numbers[o] for o in question.origins), number)] += 1
    for origin, number in numbers.items():
        became = by_origin.get(origin, [])
        merged = any(len(q.origins) > 1 and origin in q.origins for q in second.all())
        if not became:
            expected[("dropped question", number)] += 1
        elif len(became) > 1:
            expected[("split question", number, tuple(became))] += 1
        elif not merged and became[0] != number:
            expected[("renumbered", number, became[0])] += 1
    return expected


def exchanged(report):
    """The same report, where the copy of a question is the one that was there."""
    report = copy.deepcopy(report)
    extra = next(q for q in report.all() if not q.origins)
    original = next(q for q in report.all() if q.origins and q.sentences == extra.sentences)
    extra.origins, original.origins = original.origins, []
    return report


def reported(report):
    sentences, questions = Counter(), Counter()
    for alignment in report["alignments"]:
        first = [clean(s["text"]) for s in alignment["first"]]
        second = [clean(s["text"]) for s in alignment["second"]]
        if alignment["change"] != "identical":
            sentences[(alignment["change"], *first, *second)] += 1
        if alignment["order"] not in ("kept", None):
            sentences[(alignment["order"], *first)] += 1
    for pairing in report["pairings"]:
        first = [q["number"] for q in pairing["first"]]
        second = [q["number"] for q in pairing["second"]]
        if not first:
            questions[("extra question", *second)] += 1
        elif not second:
            questions[("dropped question", *first)] += 1
        elif len(first) > 1:
            questions[("merged questions", tuple(first), *second)] += 1
        elif len(second) > 1:
            questions[("split question", *first, tuple(second))] += 1
        elif pairing["renumbered"]:
            questions[("renumbered", *first, *second)] += 1
    return sentences, questions


def compare(library, first, second):
    """What is reported; None where a text was not read as it was meant."""
    documents = [library.parse(report.text().encode()) for report in (first, second)]
    read = [len(r.all()) == library.document_question_count(d.pointer) for r, d in zip((first, second), documents)]
    comparison = Comparison(library, documents[0].pointer, documents[1].pointer) if all(read) else None
    result = reported(comparison.report) if comparison else None
    if comparison:
        comparison.close()
    for document in documents:
        document.close()
    return result


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2026
    verbose = os.environ.get("MUTANTS_VERBOSE")
    library = header.Library(os.environ.get("VERSLAG_LIBRARY", "libverslag.so.0"), ROOT / "include/verslag/verslag.h")
    samples, rng = Samples(library), random.Random(seed)
    names = list(OPERATIONS)
    score = {name: Counter() for name in names}
    mutants = unread = 0
    while mutants < count:
        name = names[mutants % len(names)]
        first = base(samples, rng)
        second = copy.deepcopy(first)
        alternatives = OPERATIONS[name](second, rng, samples)
        if alternatives is None:
            continue
        result = compare(library, first, second)
        if result is None:
            unread += 1
            if unread > count:
                sys.exit("the samples are not read as they were meant")
            continue
        mutants += 1
        sentences, questions = result
        wanted = max(alternatives, key=lambda a: sum((a & sentences).values()))
        questions_wanted = expected_pairings(first, second)
        if name == "duplicate":
            # Either of the two can be the one that was there before.
            other = expected_pairings(first, exchanged(second))
            questions_wanted = max(questions_wanted, other, key=lambda wanted: sum((wanted & questions).values()))
        hits = sum((wanted & sentences).values()) + sum((questions_wanted & questions).values())
        score[name]["hits"] += hits
        score[name]["reported"] += sum(sentences.values()) + sum(questions.values())
        score[name]["expected"] += sum(wanted.values()) + sum(questions_wanted.values())
        score[name]["mutants"] += 1
        if verbose and (sentences != wanted or questions != questions_wanted):
            print(f"-- {name}, mutant {mutants}")
            for what, found in (("missed", wanted - sentences), ("false", sentences - wanted),
                                ("missed", questions_wanted - questions), ("false", questions - questions_wanted)):
                for item in found:
                    print("  ", what, item)
            if os.environ.get("MUTANTS_KEEP"):
                Path(os.environ["MUTANTS_KEEP"], "a.txt").write_text(first.text())
                Path(os.environ["MUTANTS_KEEP"], "b.txt").write_text(second.text())
    total = sum(score.values(), Counter())
    print(f"{'':18}{'mutants':>8}{'reports':>8}{'precision':>11}{'recall':>9}")
    for name, s in [*score.items(), ("all", total)]:
        print(f"{name:18}{s['mutants']:8}{s['expected']:8}{s['hits'] / max(1, s['reported']):11.4f}"
              f"{s['hits'] / max(1, s['expected']):9.4f}")
    print(f"{unread} mutants left out because a text was not read as it was meant")
    good = total["hits"] >= LEAST * total["reported"] and total["hits"] >= LEAST * total["expected"]
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    if not os.environ.get("VERSLAG_LIBRARY"):
        print("VERSLAG_LIBRARY is not set: skipped")
        sys.exit(77)
    main()
