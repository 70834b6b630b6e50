#!/usr/bin/env bash
# Builds the desktop bundle (packaging/dist/syllabus-agent.mcpb) and checks it and server.json: needs Node 22 and npm.
set -euo pipefail
cd "$(dirname "$0")/.."

mcpb="@anthropic-ai/mcpb@2"
stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT

cp -r servers orchestrator pyproject.toml uv.lock README.md LICENSE packaging/manifest.json "$stage"
find "$stage" -name __pycache__ -type d -prune -exec rm -rf {} +
npx -y "$mcpb" validate "$stage/manifest.json"
mkdir -p packaging/dist
npx -y "$mcpb" pack "$stage" packaging/dist/syllabus-agent.mcpb
npx -y "$mcpb" info packaging/dist/syllabus-agent.mcpb

schema="$(sed -n 's/.*"$schema": "\(.*\)",/\1/p' packaging/server.json)"
if curl -fsSL --max-time 20 "$schema" -o "$stage/schema.json"; then
  python - "$stage/schema.json" packaging/server.json <<'PYTHON'
import json, sys
import jsonschema
schema, document = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
jsonschema.validate(document, schema, cls=jsonschema.Draft7Validator)
print("server.json fits its schema")
PYTHON
else
  echo "server.json was not checked: its schema cannot be fetched ($schema)" >&2
fi
