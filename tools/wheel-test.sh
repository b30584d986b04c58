#!/bin/sh
# Builds the wheel, installs it beside nothing else outside the repository, and uses it as a new user would.
set -eu
python=${1:-python3}
root=$(pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
started=$(date +%s)

"$root/.venv/bin/python" -m build --wheel --outdir "$place/dist" "$root" >"$place/build.log" 2>&1 || { cat "$place/build.log"; exit 1; }
"$python" -m venv "$place/venv"
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "$place"/dist/*.whl
mkdir "$place/home" "$place/empty"
cd "$place/empty"

annotator() {
    env -i PATH="$PATH" HOME="$place/home" QT_QPA_PLATFORM=offscreen PYTHONWARNINGS=error "$place/venv/bin/annotator" "$@"
}

annotator --version
annotator --help | grep -q 'opens the window'
annotator demo --no-window --output out
for file in out/sample.annot out/sample.csv out/sample.png; do
    [ -s "$file" ] || { echo "$file was not written"; exit 1; }
done
annotator info out/sample.annot --json | tee info.json
grep -q '"articles": 1, "statements": 8' info.json
annotator check out/sample.annot
annotator export out/sample.annot table.csv --excel
[ "$(head -c 3 table.csv | od -An -tx1 | tr -d ' ')" = efbbbf ]
annotator new own.annot
cp "$root"/seeds/*.txt .
annotator add own.annot ./*.txt
if annotator new own.annot 2>refused; then echo "new has overwritten a project"; exit 1; fi
[ "$(wc -l <refused)" = 1 ]
echo "The wheel works ($(($(date +%s) - started)) s)."
