#!/bin/sh
# Makes sure that WebKit, the engine of Safari, is there for the browser tests: its driver, which
# brings a small browser along, and a screen that nobody sees. Where they can't be had the tests
# are skipped, in CI they fail.
set -eu
if command -v WebKitWebDriver >/dev/null 2>&1 && command -v Xvfb >/dev/null 2>&1; then exit 0; fi
exec sh "$(dirname "$0")/install_packages.sh" webkit2gtk-driver xvfb
