#!/bin/sh
# mongod takes a key only from a file that nobody else may read, which a mounted secret is not: it gets a copy of its own.
set -eu
install -o mongodb -g mongodb -m 400 /run/secrets/mongodb-key /tmp/mongodb-key
exec docker-entrypoint.sh mongod --replSet rs0 --bind_ip_all --keyFile /tmp/mongodb-key
