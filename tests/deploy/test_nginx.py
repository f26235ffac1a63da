"""What stands in nginx's configuration, without starting it."""

from pathlib import Path

import pytest

from deploy.nginx import configuration, filled, path_text
from deploy.site import Certificate, Site

SITE = Site(Path("/srv/site"), Path("/run/site"), 8080, (8601, 8602, 8603))


def test_every_process_is_served_and_has_its_number() -> None:
    text = configuration(SITE)
    for number, port in enumerate(SITE.app_ports):
        assert f"server 127.0.0.1:{port} max_fails=1 fail_timeout=10s;" in text
        assert f'"~127\\.0\\.0\\.1:{port}$" {number};' in text
    assert "listen 8080;" in text
    assert "ssl" not in text
    assert 'root "/srv/site/files";' in text


def test_a_certificate_brings_tls_and_its_header() -> None:
    site = Site(
        SITE.prepared, SITE.run, 443, (1,), certificate=Certificate(Path("/c.pem"), Path("/k.pem"))
    )
    text = configuration(site)
    assert "listen 443 ssl http2;" in text
    assert 'ssl_certificate "/c.pem";' in text
    assert 'ssl_certificate_key "/k.pem";' in text
    assert "Strict-Transport-Security" in text


def test_a_slot_that_nothing_fills_is_refused() -> None:
    assert filled("a @b@ c", {"b": "1"}) == "a 1 c"
    with pytest.raises(KeyError):
        filled("@no_such@", {})


@pytest.mark.parametrize("path", ['/a"b', "/a$b", "/a\\b", "/a\nb"])
def test_a_path_that_nginx_would_read_otherwise_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="expected a path without"):
        path_text(path)
    assert path_text("/a b/c;d") == "/a b/c;d"
