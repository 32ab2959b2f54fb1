#!/bin/sh
# Run by the image of PostgreSQL when its data folder is empty.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$(cat /run/secrets/owner_password)" \
  --set=service_password="$(cat /run/secrets/service_password)" \
  --set=worker_password="$(cat /run/secrets/worker_password)" \
  --file /etc/ayumi/roles.sql
