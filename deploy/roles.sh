#!/bin/sh
# Runs deploy/roles.sql when the database container starts on an empty volume.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner="$YUHENG_OWNER_PASSWORD" --set server="$YUHENG_SERVER_PASSWORD" --set backup="$YUHENG_BACKUP_PASSWORD" \
  --file /yuheng/roles.sql
