#!/usr/bin/env python3
"""The programs in README.md compile and run, and tell the same questions.

usage: readme.py README CC LIBRARY INCLUDE-DIR [SANITIZERS]"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

readme, compiler, library, configured = sys.argv[1:5]
sanitizers = sys.argv[5] if len(sys.argv) > 5 else ""
root = Path(readme).parent
sample = root / "tests/ctypes/overleg.txt"
text = Path(readme).read_text(encoding="utf-8")
examples = {name: body for name, body in re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)```", text, flags=re.S)}
environment = {**os.environ, "LD_LIBRARY_PATH": str(Path(library).parent), "VERSLAG_LIBRARY": library,
               "PYTHONPATH": str(root / "examples/python")}


def run(*command, env=environment):
    done = subprocess.run([str(word) for word in command], env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{command[0]} ends with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


with tempfile.TemporaryDirectory() as folder:
    for name, body in examples.items():
        (Path(folder) / name).write_text(body, encoding="utf-8")
    flags = ["-Wall", "-Wextra", "-Werror", "-std=c11"] + ([f"-fsanitize={sanitizers}"] if sanitizers else [])
    program = Path(folder) / "questions"
    compile_environment = {name: value for name, value in environment.items() if name != "LD_PRELOAD"}
    run(compiler, *flags, program.with_suffix(".c"), f"-I{root}/include", f"-I{configured}", library, "-o", program,
        env=compile_environment)
    from_c = [line.split()[0].rstrip(".") for line in run(program, sample, env=compile_environment).splitlines()
              if not line.startswith(" ")]
    from_python = [line.split()[0] for line in run(sys.executable, program.with_suffix(".py"), sample).splitlines()[1:]
                   if not line.startswith(" ")]

from_python = ["0" if number == "None" else number for number in from_python]
if from_c != from_python or not from_c:
    sys.exit(f"C tells the questions {from_c}, Python {from_python}")
# Whatever file the text names is there, but for what is said to come.
for name in re.findall(r"`((?:docs|include|examples|tests|lib)/[\w./-]+)`", text):
    if not (root / name).exists():
        sys.exit(f"README.md names {name}, which does not exist")
print(f"{len(examples)} examples, {len(from_c)} questions")
