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
if ! npx -y "$suite" --version >/dev/null 2>&1; then
  echo "The npm registry cannot be reached: the conformance suite is not run" >&2
  exit 0
fi

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
  check "^Total" npx -y "$suite" server --url "$url" --requirements "$revision" \
    --expected-failures "tests/conformance/expected-$revision.yml" --output-dir "$work/$revision"
done

# The suite starts a scenario's client beside all the others', so each waits for its turn at the processor.
for revision in 2026-07-28 2025-11-25; do
  echo "== our client, $revision"
  check "^Total" npx -y "$suite" client --command "python -m tests.conformance.client" --requirements "$revision" \
    --expected-failures "tests/conformance/expected-$revision.yml" --output-dir "$work/client-$revision" --timeout 150000
done

for era in auto modern legacy; do
  for method in "tools/list --strict" resources/list resources/templates/list prompts/list; do
    echo "== Inspector, $era, $method"
    # shellcheck disable=SC2086  the method brings its option along
    check "errors, " npx -y "$inspector" --cli --protocol-era "$era" python -m servers all --home "$work" --method $method
  done
done
exit "$failed"
