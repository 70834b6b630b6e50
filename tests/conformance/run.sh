#!/usr/bin/env bash
# The protocol's own checks, from outside, in both revisions: the conformance suite against our servers over HTTP and
# against our client, and the Inspector's command line over stdio. They need the npm registry and Node 22 or newer:
#   uv run --group conformance tests/conformance/run.sh
# What is expected to fail, and why, stands in expected-REVISION.yml and docs/protocol.md; anything else fails the script,
# and so does something that no longer fails.
set -uo pipefail
cd "$(dirname "$0")/../.."

suite="@modelcontextprotocol/conformance@0.2.0-alpha.12"
inspector="@modelcontextprotocol/inspector@2.12.0"
work="$(mktemp -d)"
server=""
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

major="$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')"
if [ "${major:-0}" -lt 22 ]; then
  echo "Node 22 or newer is needed: uv run --group conformance $0" >&2
  exit 2
fi
if ! npm install --silent --no-audit --no-fund --prefix "$work/suite" "$suite" >/dev/null 2>&1; then
  echo "The npm registry cannot be reached: the conformance suite is not run" >&2
  exit 0
fi
conformance="$work/suite/node_modules/.bin/conformance"

failed=0
# Runs a command and shows the lines of its output that fit a pattern; all of it where the command fails. The suite's
# totals are worded anew, since CI takes a line "N passed, N failed" for the tests' own.
check() {
  local pattern="$1"
  shift
  if "$@" >"$work/out" 2>&1; then
    grep -E "$pattern" "$work/out" | sed 's/^Total: \([0-9]*\) passed, \([0-9]*\) failed/\1 checks hold, \2 do not (all of them expected)/'
  else
    cat "$work/out"
    failed=1
  fi
}

python -m tests.conformance.server "$work" 2>"$work/told" &
server=$!
url=""
for _ in $(seq 300); do
  url="$(sed -n 's/^Serving .* at \(http[^ ]*\)$/\1/p' "$work/told")"
  [ -n "$url" ] && break
  sleep 0.1
done
[ -n "$url" ] || { cat "$work/told" >&2; exit 1; }

for revision in 2026-07-28 2025-11-25; do
  echo "== our servers over HTTP, $revision"
  check "^Total" "$conformance" server --url "$url" --requirements "$revision" \
    --expected-failures "tests/conformance/expected-$revision.yml" --output-dir "$work/$revision"
done

# As many scenarios at once as there are cores. The suite would start all its clients side by side, where they wait so long for
# the processor that time limits of the protocol end.
scenario() {
  local log="$work/client-$1-${2//\//-}"
  "$conformance" client --command "python -m tests.conformance.client" --spec-version "$1" --scenario "$2" --force \
    --output-dir "$work/client" >"$log" 2>&1
  local code=$? expected=0
  sed -n '/^client:/,$p' "tests/conformance/expected-$1.yml" | grep -qxF "  - $2" && expected=1
  if [ "$code" -eq 0 ] && [ "$expected" -eq 1 ]; then
    echo "$2 no longer fails: take it out of expected-$1.yml" >>"$work/wrong-$1"
  elif [ "$code" -ne 0 ] && [ "$expected" -eq 0 ]; then
    cat "$log" >>"$work/wrong-$1"
  fi
}
export -f scenario
export conformance work
for revision in 2026-07-28 2025-11-25; do
  echo "== our client, $revision"
  "$conformance" list --requirements "$revision" | sed -n '/^Client/,$p' | grep -v '\[server\]' | sed -n 's/^ *- \([^ ]*\).*/\1/p' |
    xargs -P "$(nproc)" -I{} bash -c 'scenario "$0" "$1"' "$revision" {}
  cat "$work/client-$revision"-* | sed -n 's/^Passed: \([0-9]*\)\/[0-9]*, \([0-9]*\) failed.*/\1 \2/p' |
    awk '{ scenarios += 1; clean += $2 == 0; held += $1; not += $2 }
      END { print clean " of " scenarios " scenarios; " held " checks hold, " not " do not (all of them expected)" }'
  if [ -e "$work/wrong-$revision" ]; then
    cat "$work/wrong-$revision"
    failed=1
  fi
done

for era in auto modern legacy; do
  for method in "tools/list --strict" resources/list resources/templates/list prompts/list; do
    echo "== Inspector, $era, $method"
    # shellcheck disable=SC2086  the method brings its option along
    check "errors, " npx -y "$inspector" --cli --protocol-era "$era" python -m servers all --home "$work" --method $method
  done
done
exit "$failed"
