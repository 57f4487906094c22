#!/usr/bin/env python3
"""Makes the pages of the interface and the manual, section 3, out of the public headers, with Doxygen. Its warnings are
errors.

usage: make.py CONFIGURED VERSION OUT     writes OUT/html and OUT/man3
    CONFIGURED   the folder with verslag/version.h, which the build makes
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def manual(text, version, pages):
    """A page of the manual without what Doxygen does wrong: today's date, a font that is gone, lines that are commands by
    accident; and with the header that a program includes."""
    lines = text.splitlines()
    name = re.match(r'\.TH "([^"]*)"', lines[0])[1]
    lines[0] = f'.TH "{name}" "3" "" "libverslag {version}" "libverslag"'
    lines = ["\\&" + line if line.startswith("'") else line.replace("\\fC", "\\fB") for line in lines]
    text = "\n".join(lines) + "\n"
    text = re.sub(r"(?m)^(\.SH NAME\nverslag\S* \\- )", r"\1libverslag: ", text)
    text = text.replace(".SH SYNOPSIS\n.br\n.PP\n", ".SH SYNOPSIS\n.B #include <verslag/verslag.h>\n")
    text = re.sub(r'(?m)^\.SH "Detailed Description"\n(\.PP *\n)?(?=\.SH)', "", text)
    return re.sub(r'(?m)^\.SH "Author".*', "", text, flags=re.S) + (
        '.SH "SEE ALSO"\n.BR libverslag (3)\n' if name != "libverslag" else
        '.SH "SEE ALSO"\n' + ",\n".join(f".BR {page} (3)" for page in pages if page != name) + "\n")


def main():
    configured, version, out = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3]).resolve()
    for name in ("html", "man", "man3"):
        shutil.rmtree(out / name, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["doxygen", HERE / "Doxyfile"], check=False, env={
        **os.environ, "VERSLAG_ROOT": str(HERE.parents[1]), "VERSLAG_CONFIGURED": str(configured), "VERSLAG_OUT": str(out),
        "VERSLAG_VERSION": version, "VERSLAG_PYTHON": sys.executable, "PYTHONDONTWRITEBYTECODE": "1"})
    if done.returncode:
        sys.exit("Doxygen is not content with the headers")
    # A page for each part of the headers; each function and type of it is another name of that page.
    (out / "man3").mkdir()
    pages = sorted(page for page in (out / "man/man3").glob("*verslag*.3") if re.fullmatch(r"(lib)?verslag(-[\w-]+)?", page.stem))
    for page in pages:
        text = manual(page.read_text(encoding="utf-8"), version, [other.stem for other in pages])
        (out / "man3" / page.name).write_text(text, encoding="utf-8")
        for name in set(re.findall(r'(?m)^\.SS "[^"\n]*?(?:\\fB|\s)(verslag_\w+)(?: \(|\\fP")', text)):
            (out / "man3" / f"{name}.3").write_text(f".so man3/{page.name}\n", encoding="utf-8")
    shutil.rmtree(out / "man")
    # The pages are to be read; what they have of scripts unfolds lists that are unfolded already.
    for page in (out / "html").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"<script\b.*?</script>\n?", "", text, flags=re.S), encoding="utf-8")
    for script in (out / "html").glob("*.js"):
        script.unlink()


if __name__ == "__main__":
    main()
