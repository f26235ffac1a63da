"""A short lesson inside an address: compressed JSON, in letters that need no escaping.

The first letter tells the form, so that a link that was once handed out stays one.
"""

import base64
import binascii
import json
import zlib

from crossroads.studio.json_file import LARGEST, read_json, record_of
from crossroads.studio.own_lesson import OwnLesson
from crossroads.studio.refusals import Refusal, RefusedError

PARAMETER = "lesson"
FORM = "1"
LONGEST = 4000
"""Letters: what mail, messengers and servers in between still pass on whole."""
_RAW = -15
"""Window of zlib without its frame of six bytes."""


def link_code(lesson: OwnLesson) -> str | None:
    """Value of the address's parameter; None where it would be too long."""
    text = json.dumps(record_of(lesson), ensure_ascii=False, separators=(",", ":"))
    packer = zlib.compressobj(9, wbits=_RAW)
    data = packer.compress(text.encode()) + packer.flush()
    code = FORM + base64.urlsafe_b64encode(data).decode().rstrip("=")
    return code if len(code) <= LONGEST else None


def read_link(code: str) -> OwnLesson:
    """The lesson of a link. Raises RefusedError where it is cut, spoilt or none."""
    if len(code) > LONGEST or not code.startswith(FORM) or not code.isascii():
        raise RefusedError([_refusal(code)])
    letters = code.removeprefix(FORM)
    try:
        data = base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
        unpacker = zlib.decompressobj(wbits=_RAW)
        # No more than a lesson can have, whatever the link would unfold to.
        text = unpacker.decompress(data, LARGEST).decode()
    except (binascii.Error, zlib.error, UnicodeDecodeError) as error:
        raise RefusedError([_refusal(code)]) from error
    if not unpacker.eof:
        raise RefusedError([_refusal(code)])
    return read_json(text)


def _refusal(code: str) -> Refusal:
    return Refusal("studio_expected_link", code[:24], key=PARAMETER)
