"""Spoils data files in every way that a slip, a wrong editor or a bad mind may."""

import json
import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from crossroads.content.front_matter import FENCE

Chance = random.Random
Spoiler = Callable[[bytes, Chance], bytes]

SNIPPETS: tuple[bytes, ...] = (
    b"\0", b"\x01", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc0\xaf", b"\x1b[31m", b"\r", b"\r\n",
    "\u0085".encode(), "\u2028".encode(), "\ufeff".encode(), b"\t", b'"', b"'", b"\\", b"{", b"}",
    b"[", b"]", b":", b": ", b",", b"#", b"- ", b"---\n", b"...\n", b"&a ", b"*a", b"<<: *a", b"!!",
    b"%", b"!!python/object/apply:os.system [ls]", b"!!binary x", b"!!int x", b"!!float x",
    b"!!bool x", b"!!set {a, b}", b"!!timestamp x", b"!x ", b"? ", b"~", b"|", b">",
    b"<img src=x onerror=y>", b"{{kz-area}}", b"[@nobody]", b"{day:99999999d}", b"{", b"..",
    b"/etc/passwd", b"../../x",
)  # fmt: skip
SCALARS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 10**30, -(10**400), 1e308, 1e-320, float("nan"), float("inf"),
    float("-inf"), "", " ", "x", "NaN", "null", "2024-02-30", "0000-00-00", "9999-12-31", "1", "-1",
    [], {}, [[]], [None], {"a": None}, {"": ""}, {"en": None}, {"en": ""}, {"en": [1]},
    [1, 2, 3, 4], "\0", "\u202e", "\ud7ff\ue000", "<b>x</b>", "x" * 5000, "a/b", "../x",
    "/etc/passwd", "x" * 300, "KZ", "SCO", "cities", "{name}", "{day:9999999}", "[@nobody]",
    "map:fly=nowhere", "a;b;;c", [float("nan")] * 4, [180, 90], [1e308] * 4,
    {"bounds": [0, 0, 1, 1]}, {"center": [0, 0], "zoom": 5},
)  # fmt: skip
TEXTS: tuple[bytes, ...] = (
    b"1" * 5000, b".nan", b".inf", b"-.inf", b"NaN", b"Infinity", b"1e999", b"0x" + b"f" * 5000,
    b"0o7", b"2024-13-45", b"2024-01-01 25:61:61", b"2024-02-30", b"190:20:30", b"!!int x",
    b"!!float x", b"!!bool x", b"!!null x", b"~", b"yes", b"[1, 2]", b"{a: b}", b"{[1]: 2}",
    b"? {a: 1}", b"&a [*a]", b"*nobody", b"99999999999999999999", b"-0", b'"\\ud800"', b'"\\0"',
    b"'", b"<<: 3",
)  # fmt: skip
DEPTH = 100_000
REFERENCES = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (name, name, b", ".join([b"*%c" % (name - 1)] * 9)) for name in b"bcdefghij"
)
"""Small, and ten thousand million values once it is unfolded."""
WHOLE: tuple[bytes, ...] = (
    b"", b"\n", b"\0" * 100, b"x", b"- a\n- b\n", b"null", b"[]", b"{}", b"{a: {b: {}}}",
    b"---\n---\n", b"---\n---\n---\n", b"---\na: 1\n---\n" + b"x " * 400,
    b'{"type": "FeatureCollection"}', b'{"type": "FeatureCollection", "features": []}',
    b'{"type": "FeatureCollection", "features": 1}',
    b'{"type": "Feature", "properties": null, "geometry": null}', b"[" * DEPTH,
    b"[" * DEPTH + b"]" * DEPTH, b"{" * DEPTH + b"}" * DEPTH,
    b'{"a":' * DEPTH + b"1" + b"}" * DEPTH, b"a: " + b"[" * DEPTH + b"]" * DEPTH,
    b"\n".join(b" " * depth + b"a:" for depth in range(2000)), b"- " * DEPTH,
    REFERENCES, b"a: &a {b: *a}", b"a: &a [*a]", b"&a {? *a : 1}", b"\xff\xfe",
    "a: б".encode("utf-16"),
    b"id,name\n" + b"x" * 200_000, b'"' + b"x" * 200_000 + b'"', b"a,b\n\0,\0\n", b'a,"b\nc',
    b"\r\r\n\r",
    b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
)  # fmt: skip
"""What a file may hold instead of its own text, bombs among it."""


def cut(data: bytes, chance: Chance) -> bytes:
    return data[: chance.randrange(len(data))]


def bytes_changed(data: bytes, chance: Chance) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def letters_changed(data: bytes, chance: Chance) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        changed[chance.randrange(len(changed))] = chance.choice(
            b"0129azAZ-_.,:;{}[]()\"'#*&!|>%@` \n"
        )
    return bytes(changed)


def snippet_put_in(data: bytes, chance: Chance) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(SNIPPETS) + data[place:]


def lines_moved(data: bytes, chance: Chance) -> bytes:
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[one]
        case 1:
            lines.insert(other, lines[one])
        case 2:
            lines[one], lines[other] = lines[other], lines[one]
        case _:
            lines[one] = chance.choice((b" ", b"  ", b"\t")) + lines[one]
    return b"".join(lines)


def value_replaced(data: bytes, chance: Chance) -> bytes:
    """One value after a colon or a comma."""
    found = list(re.finditer(rb"(?<=[:,] )[^\s,{}\[\]]+|(?<=,)[^\s,{}\[\]]+", data))
    if not found:
        return data
    value = chance.choice(found)
    return data[: value.start()] + chance.choice(TEXTS) + data[value.end() :]


def key_renamed(data: bytes, chance: Chance) -> bytes:
    found = list(re.finditer(rb"[\w-]+(?=\"?:)", data))
    if not found:
        return data
    key, other = chance.choice(found), chance.choice(found)
    new = chance.choice((other.group(), b"", b"x", key.group().upper(), key.group() + b" ", b"id"))
    return data[: key.start()] + new + data[key.end() :]


def encoded_otherwise(data: bytes, chance: Chance) -> bytes:
    encoding = chance.choice(("utf-16", "utf-32", "utf-8-sig", "cp1251", "latin-1", "utf-7"))
    text = data.decode("utf-8")
    return text.encode(encoding, errors="replace")


def lines_ended_otherwise(data: bytes, chance: Chance) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", "\u2028".encode())))


def replaced_whole(data: bytes, chance: Chance) -> bytes:  # noqa: ARG001 - as all spoilers
    return chance.choice(WHOLE)


def joined_twice(data: bytes, chance: Chance) -> bytes:
    return data + chance.choice((b"", b"\n", b"---\n")) + data


def structure_changed(data: bytes, chance: Chance) -> bytes:
    """One value somewhere in the tree is another, or is gone, or has another key."""
    text = data.decode("utf-8")
    if text.startswith("{"):
        tree = json.loads(text)
        _spoil_somewhere(tree, chance)
        return json.dumps(tree).encode()
    head, front, body = ("", text, "")
    if text.startswith(FENCE):
        head, front, body = text.split(FENCE, 2)
    try:
        tree = yaml.load(front, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:  # a table or plain Markdown
        return value_replaced(data, chance)
    if not isinstance(tree, dict):
        return value_replaced(data, chance)
    _spoil_somewhere(tree, chance)
    front = yaml.dump(tree, Dumper=_PlainDumper, allow_unicode=True, sort_keys=False)
    return (FENCE.join(("", front, body)) if body else head + front).encode(
        "utf-8", "surrogatepass"
    )


class _PlainDumper(yaml.CSafeDumper):
    def ignore_aliases(self, _: Any) -> bool:
        return True


def _spoil_somewhere(tree: Any, chance: Chance) -> None:
    holder, key = _somewhere(tree, chance)
    match chance.randrange(4):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(("x", "id", "", "EN", 1, None, True, *map(str, holder)))] = (
                holder.pop(key)
            )
        case 2 if isinstance(holder[key], list) and holder[key]:
            holder[key] = (
                holder[key] * chance.choice((2, 3)) if chance.random() < 0.5 else holder[key][0]
            )
        case _:
            holder[key] = chance.choice(SCALARS)


def _somewhere(tree: Any, chance: Chance) -> tuple[Any, Any]:
    """A place in a tree: a mapping or list, and a key or index of it."""
    holder, key = tree, chance.choice(_keys(tree))
    while _keys(holder[key]) and chance.random() < 0.85:
        holder, key = holder[key], chance.choice(_keys(holder[key]))
    return holder, key


def _keys(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value)
    return list(range(len(value))) if isinstance(value, list) else []


SPOILERS: Mapping[str, Spoiler] = {
    spoiler.__name__: spoiler
    for spoiler in (
        cut, bytes_changed, letters_changed, snippet_put_in, lines_moved, value_replaced,
        key_renamed, encoded_otherwise, lines_ended_otherwise, replaced_whole, joined_twice,
        structure_changed,
    )
}  # fmt: skip
WEIGHTED = (*SPOILERS, *["structure_changed"] * 6, *["value_replaced"] * 3, "replaced_whole")
"""Names of spoilers, those that find most several times."""


def spoilt(path: Path, how: str, seed: int) -> bytes:
    """The bytes of a file, spoilt. The same seed spoils in the same way."""
    return SPOILERS[how](path.read_bytes(), random.Random(seed))  # noqa: S311 - no secret
