"""How a script of lib/ writes the table that it makes; --check compares instead. Python standard library only."""
import pathlib
import sys


def publish(path, text):
    """Writes the file, or ends the script where --check was asked for and the file is another."""
    path = pathlib.Path(path)
    if sys.argv[1:] != ["--check"]:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        sys.exit(f"{path.name} is out of date: run {pathlib.Path(sys.argv[0]).name}")
