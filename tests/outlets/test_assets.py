import hashlib

from crossroads.maps.assets import (
    EXPLORER_SCRIPTS,
    EXPLORER_STYLES,
    SCRIPTS,
    STYLES,
    served_assets,
)
from crossroads.paths import STATIC


def test_every_script_and_style_is_served_by_the_app_itself():
    made = served_assets(
        {"lakes": "published/lakes.0.geojson"}, {"bridge": "published/bridge.0.json"}, {}
    )
    assert [name for name, _ in made.scripts] == list(SCRIPTS)
    assert [name for name, _ in made.styles] == list(STYLES)
    assert [name for name, _ in made.explorer_scripts] == list(EXPLORER_SCRIPTS)
    assert [name for name, _ in made.explorer_styles] == list(EXPLORER_STYLES)
    ours = [*made.scripts, *made.styles, *made.explorer_scripts, *made.explorer_styles]
    for name, address in ours:
        assert address.startswith(f"../../app/static/{name}?v=")
    assert made.layers == {"lakes": "../../app/static/published/lakes.0.geojson"}
    assert made.stories == {"bridge": "../../app/static/published/bridge.0.json"}
    assert made.qr_code.startswith("../../app/static/vendor/qrcode")


def test_an_address_holds_the_hash_of_its_file():
    digest = hashlib.sha256((STATIC / "app" / "map.js").read_bytes()).hexdigest()
    addresses = dict(served_assets({}, {}, {}).scripts)
    assert addresses["app/map.js"].endswith(f"?v={digest[:8]}")


def test_a_changed_file_gets_another_address(tmp_path):
    for name in (*SCRIPTS, *STYLES, *EXPLORER_SCRIPTS, *EXPLORER_STYLES):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one")
    before = dict(served_assets({}, {}, {}, tmp_path).scripts)
    (tmp_path / "app" / "map.js").write_text("two")
    after = dict(served_assets({}, {}, {}, tmp_path).scripts)
    assert {name for name in before if before[name] != after[name]} == {"app/map.js"}


def test_our_scripts_and_styles_ask_no_foreign_host():
    files = [path for path in (STATIC / "app").iterdir() if path.suffix in (".js", ".css")]
    assert len(files) > 5
    for path in files:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")
        assert "http://" not in text, path.name
        assert "https://" not in text, path.name
