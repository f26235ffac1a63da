"""How strongly each way to belong to an organization is drawn, written down apart from the data."""

STRENGTH = {
    "member": "full",
    "participant": "full",
    "republic": "full",
    "observer": "half",
    "candidate": "half",
    "associate": "half",
    "partner": "light",
    "suspended": "light",
}
