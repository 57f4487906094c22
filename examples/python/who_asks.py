#!/usr/bin/env python3
"""Who asked most, and which questions were answered by pointing elsewhere?

usage: who_asks.py FILE...
"""
import collections
import sys

import verslag

# %% Read the documents.
documents = [verslag.parse(path) for path in sys.argv[1:]]

# %% Questions and sentences that ask, by the parties of the fraction; a joint question counts for each of them.
questions, sentences = collections.Counter(), collections.Counter()
for document in documents:
    for question in document.questions:
        for party in question.fraction.parties if question.fraction else ["(nobody named)"]:
            questions[str(party)] += 1
            sentences[str(party)] += len(question.parts)

print(f"{'fraction':<24} {'questions':>9} {'sentences':>9}")
for party, count in questions.most_common():
    print(f"{party:<24} {count:>9} {sentences[party]:>9}")

# %% Answers that are nothing but a pointer.
print("\nanswered by pointer")
for document in documents:
    for answer in document.answers:
        if answer.state == verslag.AnswerState.DELEGATED:
            where = ", ".join(question.label or "?" for question in answer.delegates) or "nothing in this document"
            for question in answer.questions:
                print(f"  {document.id or document.source_name}: {question.label} -> {where}")
