#!/bin/sh
# Makes sure that a Chromium is there for the browser tests: best the one that has no window, which
# opens a page in three quarters of the time; else the one on this machine, else Debian's package,
# else Playwright's own download. Argument: the Python that has Playwright.
set -eu
python=${1:-python3}
if command -v chromium-headless-shell >/dev/null 2>&1; then exit 0; fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
if command -v apt-get >/dev/null 2>&1 && $as_root apt-get update -qq; then
    if $as_root apt-get install -y -qq chromium-headless-shell >/dev/null; then exit 0; fi
fi
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
    if $as_root apt-get install -y -qq chromium >/dev/null; then exit 0; fi
fi
exec "$python" -m playwright install --with-deps chromium
