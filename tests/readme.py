#!/usr/bin/env python3
"""The programs in README.md compile and run, and tell the same questions; its commands are run, here or by another test.

usage: readme.py README CC LIBRARY INCLUDE-DIR [SANITIZERS]"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

readme, compiler, library, configured = (os.path.abspath(word) if os.path.exists(word) else word for word in sys.argv[1:5])
sanitizers = sys.argv[5] if len(sys.argv) > 5 else ""
root = Path(readme).resolve().parent
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



def try_command(line, folder):
    """Runs a line of a block of commands, but for what other tests run: True, or False where nothing would."""
    line = re.sub(r"\s*#.*", "", line)
    words = line.split()
    if words[:1] == ["sh"]:  # CI runs these
        return (root / words[1]).is_file()
    if words[:4] == ["cmake", "-S", ".", "-B"]:
        run("cmake", "-S", root, "-B", Path(folder) / "build", f"-DCMAKE_C_COMPILER={compiler}",
            f"-DVERSLAG_LIBXML2={os.environ.get('VERSLAG_LIBXML2', '1')}", *words[5:], env=compile_environment)
        return True
    if words[:1] == ["build/verslag"]:
        if "VERSLAG_TOOL" in os.environ:  # a build may leave it out
            run(os.environ["VERSLAG_TOOL"], *words[1:], env=compile_environment)
        return True
    # What this very test was built by, what the test `install` does, and what it runs out of docs/quickstart.md.
    return line in ("cmake --build build", "sudo cmake --install build", "sudo ldconfig") or \
        re.sub(r"questions", "antwoorden", line) in (root / "docs/quickstart.md").read_text(encoding="utf-8")


os.chdir(root)
commands = [line for body in re.findall(r"```sh\n(.*?)```", text, flags=re.S) for line in body.splitlines() if line]
with tempfile.TemporaryDirectory() as folder:
    for command in commands:
        if not try_command(command, folder):
            sys.exit(f"README.md: no test runs: {command}")
for language in re.findall(r"(?m)^```(\w+)\n", re.sub(r"<!-- example: \S+ -->\n```\w+\n", "", text)):
    if language != "sh":
        sys.exit(f"README.md: no test tries a block of {language}")

from_python = ["0" if number == "None" else number for number in from_python]
if from_c != from_python or not from_c:
    sys.exit(f"C tells the questions {from_c}, Python {from_python}")
# Whatever file the text names is there, but for what is said to come.
for name in re.findall(r"`((?:docs|include|examples|tests|lib)/[\w./-]+)`", text):
    if not (root / name).exists():
        sys.exit(f"README.md names {name}, which does not exist")
print(f"{len(examples)} examples, {len(commands)} commands, {len(from_c)} questions")
