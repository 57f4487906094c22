#!/usr/bin/env python3
"""docs/verslag-json.schema.json describes what the tool writes for every own document. A field that the schema does not know
is a mistake too. Understands as much of JSON Schema as that schema uses; python3-jsonschema checks the same where it is
installed. Reads VERSLAG_TOOL and VERSLAG_SOURCE_DIR."""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
SCHEMA = json.loads((ROOT / "docs/verslag-json.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "enum", "const",
         "anyOf", "minimum", "minItems", "maxItems", "pattern"}


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def mistakes_of(value, schema, where, strict):
    """What is wrong with `value`, as a list of lines. A loop, not a recursion, would not read better: the schema is flat."""
    if set(schema) - KNOWN:
        raise AssertionError(f"this test does not know {set(schema) - KNOWN}")
    if "$ref" in schema:
        return mistakes_of(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], where, strict)
    if "anyOf" in schema:
        found = [mistakes_of(value, each, where, strict) for each in schema["anyOf"]]
        return [] if [] in found else found[-1]
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(is_type(value, name) for name in types):
        return [f"{where}: {value!r} is no {' or '.join(types)}"]
    out = []
    if "const" in schema and value != schema["const"]:
        out.append(f"{where}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        out.append(f"{where}: {value!r} is none of {schema['enum']}")
    if "minimum" in schema and value is not None and value < schema["minimum"]:
        out.append(f"{where}: {value} is too small")
    if "pattern" in schema and value is not None and not re.search(schema["pattern"], value):
        out.append(f"{where}: {value!r} is not of the form {schema['pattern']}")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            out.append(f"{where}: {len(value)} items")
        for i, item in enumerate(value):
            out += mistakes_of(item, schema["items"], f"{where}[{i}]", strict)
    if isinstance(value, dict):
        out += [f"{where} lacks {name}" for name in schema["required"] if name not in value]
        for name, member in value.items():
            if name in schema["properties"]:
                out += mistakes_of(member, schema["properties"][name], f"{where}.{name}", strict)
            elif strict:
                out.append(f"{where}.{name} is not in the schema")
    return out


def self_test(document):
    """Each of these changes has to be seen."""
    for change in ({"kind": "verslag"}, {"version": 2}, {"text": None}, {"revision": -1}, {"session": "2023"},
                   {"fractions": {}}, {"questions": [{}]}, {"extra": 1}, {"askers": [{"name": "X", "party": 3}]}):
        if not mistakes_of({**document, **change}, SCHEMA, "", True):
            sys.exit(f"the change {change} was not seen")
    if not mistakes_of({k: v for k, v in document.items() if k != "title"}, SCHEMA, "", True):
        sys.exit("a missing field was not seen")


def main():
    files = [p for pattern in ("examples/data/*", "tests/data/*.txt", "tests/data/variants/*.txt") for p in sorted(ROOT.glob(pattern))
             if p.suffix in (".txt", ".html", ".xml")]
    run = subprocess.run([os.environ["VERSLAG_TOOL"], "json", *map(str, files)], capture_output=True, text=True, check=False)
    documents = [(p.name, json.loads(line)) for p, line in zip(files, run.stdout.splitlines())]
    if len(documents) != len(files) or run.returncode:
        sys.exit(f"{len(files)} files gave {len(documents)} documents\n{run.stderr}")
    self_test(documents[0][1])
    wrong = [f"{name}: {m}" for name, document in documents for m in mistakes_of(document, SCHEMA, "", True)]
    checker = None
    try:
        import jsonschema
        checker = jsonschema.Draft202012Validator(SCHEMA)
        checker.check_schema(SCHEMA)
        for name, document in documents:
            wrong += [f"{name}: {error.message}" for error in checker.iter_errors(document)]
    except (ImportError, AttributeError):
        pass
    print("\n".join(wrong[:40]))
    print(f"{len(documents)} documents, {len(wrong)} mistakes; "
          f"jsonschema {'agrees' if checker else 'is not installed'}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
