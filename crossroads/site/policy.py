"""The Content-Security-Policy of the site's pages: all is the site's own, and no script is inline.

It stands in each page, so that it holds on a host that sets no headers; as a header it may be the
same (`deploy/static_site.conf`).
"""

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src data:",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
)
"""`data:` and `blob:`: type and signs in style sheets, and the view as a picture to keep."""
