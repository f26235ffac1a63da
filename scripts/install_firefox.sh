#!/bin/sh
# Makes sure that Firefox is there for the browser tests: the one on this machine, else Debian's
# package. Where it can't be had its tests are skipped, in CI they fail.
set -eu
for name in firefox-esr firefox; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
exec sh "$(dirname "$0")/install_packages.sh" firefox-esr
