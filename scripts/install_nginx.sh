#!/bin/sh
# Makes sure that nginx is there for the tests of deploy/: Debian's package, of which only the
# program is used. Where it can't be had its tests are skipped, in CI they fail.
set -eu
if PATH="$PATH:/usr/sbin" command -v nginx >/dev/null 2>&1; then exit 0; fi
exec sh "$(dirname "$0")/install_packages.sh" nginx
