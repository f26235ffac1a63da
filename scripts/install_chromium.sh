#!/bin/sh
# Makes sure that a Chromium is there for the browser tests: the one on this machine, else
# Debian's package, else Playwright's own download. Argument: the Python that has Playwright.
set -eu
python=${1:-python3}
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
    if $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium >/dev/null; then
        exit 0
    fi
fi
exec "$python" -m playwright install --with-deps chromium
