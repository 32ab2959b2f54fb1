#!/bin/sh
# Writes the secrets of compose.yaml into docker/secrets; keeps those that are there.
set -eu
cd "$(dirname "$0")/secrets"
chmod 700 .
random() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
# Readable inside a container, whose users are not ours; the folder is closed to everybody else on this machine.
keep() { [ -s "$1" ] || printf '%s' "$2" > "$1"; chmod 444 "$1"; }
keep postgres_password "$(random)"
keep owner_password "$(random)"
keep service_password "$(random)"
keep worker_password "$(random)"
keep owner_url "postgres://ayumi_owner:$(cat owner_password)@postgres:5432/ayumi"
keep service_url "postgres://ayumi_service:$(cat service_password)@postgres:5432/ayumi"
keep worker_url "postgres://ayumi_projector:$(cat worker_password)@postgres:5432/ayumi"
