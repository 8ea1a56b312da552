"""Write what is computed of the data package: statements.csv, and the head, bytes and hashes of datapackage.json.

Run it after any change of a table, then tools/checksums.py. With --check it only says what is not up to date.
"""

import csv
import hashlib
import io
import json
import re
import sys
from collections import Counter
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
VERSION = "2.0.0"
HEAD = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "published-claims-about-launches",
    "id": "urn:uuid:ae195fb2-c096-4bed-9ec0-36971e929624",
    "title": "Published claims about missile launches, with where each was published",
    "version": VERSION,
    "keywords": ["missile launches", "published claims", "open sources", "journalism", "attribution", "fact-checking"],
    "contributors": [{"title": "The Reading Launch Reports authors", "roles": ["creator", "editor"]}],
    "sources": [
        {"title": "The pages named in the column url of each table; facts and addresses only"},
        {"title": "GSHHG and public gazetteers, for places.csv", "path": "https://www.soest.hawaii.edu/pwessel/gshhg/"},
    ],
}
DAY = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


def statements() -> str:
    """The text of statements.csv: every origin of claims.csv, whose statement it is, and its day."""
    whose: dict[str, Counter[str]] = {}
    with (DATA / "claims.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["origin"]:
                whose.setdefault(row["origin"], Counter())[row["claimant"]] += 1
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("statement", "claimant", "date"))
    for origin in sorted(whose):
        stated = sorted(whose[origin], key=lambda name: (not origin.startswith(name), -whose[origin][name], name))
        day = DAY.search(origin)
        rows.writerow((origin, stated[0], day.group() if day else ""))
    return text.getvalue()


def described() -> str:
    """The text of datapackage.json with its head, and with bytes and hash of every table as it is now."""
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    resources = package.pop("resources")
    for resource in resources:
        content = (DATA / resource["path"]).read_bytes()
        resource |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
        resource["schema"] = {"missingValues": [""]} | resource["schema"]
        resource |= {"schema": resource.pop("schema")}  # the long part last
    whole = HEAD | {key: value for key, value in package.items() if key not in HEAD} | {"resources": resources}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def main(words: list[str]) -> int:
    """Write the two files, or check them; return the exit code."""
    stale = []
    for name, make in (("statements.csv", statements), ("datapackage.json", described)):
        path, text = DATA / name, make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in words:
                path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{'not up to date' if '--check' in words else 'written'}: {', '.join(stale) or 'nothing'}")
    return int("--check" in words and bool(stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
