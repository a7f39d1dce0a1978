#!/bin/sh
# Makes an authority and a certificate for each node named, where they are not there yet. They last a year for nodes and five for the authority.
set -eu
umask 022
cd /certificates
[ -f ca/ca.crt ] || es-gencert-cli create-ca -out ca -days 1825
for node in "$@"; do
  [ -f "$node/node.crt" ] ||
    es-gencert-cli create-node -ca-certificate ca/ca.crt -ca-key ca/ca.key -out "$node" -dns-names "$node" -days 365
  # The image of the nodes runs as user 1000; a private key that others may read is refused.
  chown 1000:1000 "$node/node.key"
  chmod 400 "$node/node.key"
done
chmod 400 ca/ca.key
