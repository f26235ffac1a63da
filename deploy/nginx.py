"""The configuration of nginx for a site."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from crossroads.server.policies import FRAME, PAGE, PICTURE, permissions, written
from deploy.site import Certificate, Site

TEMPLATE = Path(__file__).with_name("nginx.conf.in")
_SLOT = re.compile(r"@(\w+)@")
_FAULTS = "max_fails=1 fail_timeout=10s"
"""After one fault a process is left alone for ten seconds: it starts in three."""


def configuration(site: Site) -> str:
    """The whole file. Raises KeyError where the template has a slot that nothing fills."""
    slots = {
        "run": path_text(site.run),
        "access_log": f'"{path_text(site.access_log)}" service' if site.access_log else "off",
        "files": path_text(site.files),
        "listen": f"{site.port} ssl http2" if site.certificate else str(site.port),
        "certificate": _certificate(site.certificate),
        "servers": _lines(f"server 127.0.0.1:{port} {_FAULTS};" for port in site.app_ports),
        "processes": _lines(_process(number, port) for number, port in enumerate(site.app_ports)),
        "page_policy": written(PAGE),
        "frame_policy": written(FRAME),
        "picture_policy": written(PICTURE),
        "permissions": permissions(),
    }
    return filled(TEMPLATE.read_text(encoding="utf-8"), slots)


def filled(template: str, slots: Mapping[str, str]) -> str:
    """A template with each `@name@` replaced. Raises KeyError for a name without a value."""
    return _SLOT.sub(lambda slot: slots[slot[1]], template)


def path_text(path: Path | str) -> str:
    """A path between quotes. Raises ValueError where it has what nginx would read otherwise."""
    text = str(path)
    if re.search(r'["$\\\n]', text):
        raise ValueError(f"found {text!r}, expected a path without quotes, $ and backslashes")
    return text


def _process(number: int, port: int) -> str:
    """Who was asked last; those that were asked before stand before it, after commas."""
    return f'"~127\\.0\\.0\\.1:{port}$" {number};'


def _certificate(certificate: Certificate | None) -> str:
    if certificate is None:
        return ""
    return _lines(
        (
            f'ssl_certificate "{path_text(certificate.chain)}";',
            f'ssl_certificate_key "{path_text(certificate.key)}";',
            "add_header Strict-Transport-Security max-age=31536000 always;",
        )
    )


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(f"        {line}" for line in lines)
