#!/bin/sh
# Install a Chromium for the browser tests, unless one is there. Argument: the Python that has Playwright.
# On Debian it is the distribution's, when this user may install it; elsewhere Playwright brings its own.
set -eu
python=$1

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if "$python" - <<'CHECK'
import sys
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    sys.exit(not Path(playwright.chromium.executable_path).exists())
CHECK
then exit 0; fi

as_root=
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
# Ubuntu's package of that name is only a pointer to a snap.
if grep -qx 'ID=debian' /etc/os-release 2>/dev/null && { [ -z "$as_root" ] || $as_root true 2>/dev/null; }; then
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq
    $as_root apt-get install -y -qq --no-install-recommends chromium fonts-liberation </dev/null
else
    "$python" -m playwright install chromium
fi
