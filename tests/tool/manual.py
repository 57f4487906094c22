#!/usr/bin/env python3
"""The manual and the completions know every command and option of the tool, and no others; and each shell takes its
completion. Reads VERSLAG_TOOL and VERSLAG_SOURCE_DIR."""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
TOOL = os.environ["VERSLAG_TOOL"]
COMPLETIONS = ROOT / "examples/completions"
mistakes = []


def help_of(*command):
    return subprocess.run([TOOL, *command, "--help"], check=True, capture_output=True, text=True).stdout


def options_in(text):
    return set(re.findall(r"(?<![\w-])(?:--[a-z][a-z-]+|-[a-z]\b)", text))


def check(what, has, wanted):
    for thing in sorted(wanted - has):
        mistakes.append(f"{what} lacks {thing}")
    for thing in sorted(has - wanted):
        mistakes.append(f"{what} has {thing}, the tool has not")


def main():
    commands = set(re.findall(r"(?m)^(?:usage:)? +verslag ([a-z]+)", help_of()))
    if not {"json", "outline"} <= commands:
        sys.exit(f"the tool's help names the commands {commands}")
    options = {command: options_in(help_of(command)) | {"--help"} for command in commands}
    every = set().union(*options.values()) | {"--version"}

    manual = (ROOT / "docs/man/verslag.1").read_text(encoding="utf-8")
    check("the manual", set(re.findall(r"(?m)^\.It Cm (\w+)", manual)), commands)
    check("the manual's synopsis", set(re.findall(r"(?m)^\.Cm (\w+)", manual.partition(".Sh DESCRIPTION")[0])), commands)
    check("the manual", {"--" + name for name in re.findall(r"Fl Fl ([a-z-]+)", manual)}
          | {"-" + name for name in re.findall(r"Fl ([a-z])\b", manual)}, every)

    bash = (COMPLETIONS / "verslag.bash").read_text(encoding="utf-8")
    check("bash", set(re.search(r'commands="([^"]*)"', bash)[1].split()), commands)
    zsh = (COMPLETIONS / "verslag.zsh").read_text(encoding="utf-8")
    check("zsh", set(re.findall(r"(?m)^    '(\w+):", zsh)), commands)
    fish = (COMPLETIONS / "verslag.fish").read_text(encoding="utf-8")
    check("fish", set(re.findall(r"use_subcommand -f -a (\w+)", fish)), commands)
    check("fish", {"--" + name for name in re.findall(r" -l ([a-z-]+)", fish)}
          | {"-" + name for name in re.findall(r" -s ([a-z]) ", fish)}, every)
    for command in commands:
        for name, text in (("bash", bash), ("zsh", zsh)):
            line = re.search(rf"(?m)^ *(?:[\w|]+\|)?{command}(?:\|[\w|]+)?\) (.*?);;", text, flags=re.S)
            check(f"{name}, {command}", options_in(line[1]) if line else set(), options[command])

    for shell, file in (("bash", "verslag.bash"), ("zsh", "verslag.zsh"), ("fish", "verslag.fish")):
        if shutil.which(shell):
            done = subprocess.run([shell, "-n", COMPLETIONS / file], capture_output=True, text=True, check=False)
            if done.returncode or done.stderr:
                mistakes.append(f"{shell} -n {file}: {done.stderr}")
        else:
            print(f"{shell} is not here: {file} was not tried")
    done = subprocess.run(["bash", "-c", f". '{COMPLETIONS}/verslag.bash'; COMP_WORDS=(verslag j); COMP_CWORD=1; _verslag; "
                           'echo "${COMPREPLY[@]}"'], capture_output=True, text=True, check=False)
    if "json" not in done.stdout.split():
        mistakes.append(f"bash does not complete: {done.stdout}{done.stderr}")
    if shutil.which("mandoc"):
        done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", ROOT / "docs/man/verslag.1"], capture_output=True, text=True, check=False)
        if done.returncode:
            mistakes.append(f"mandoc: {done.stdout}{done.stderr}")

    if mistakes:
        sys.exit("\n".join(mistakes))
    print(f"{len(commands)} commands, {len(every)} options")


if __name__ == "__main__":
    main()
