"""How the reader's language writes numbers and days, for the browser's half."""

from crossroads.contract.record import Record


class Writing(Record):
    """Signs, patterns and names of CLDR, and the alphabet.

    Browsers have their own, but for Kazakh some know no more than its name.
    """

    decimal: str
    group: str
    """Between thousands."""
    day: str
    """A day, of `{day}`, `{month}` (short) and `{year}`."""
    month: str
    """A month, of `{month}` and `{year}`."""
    months: tuple[str, ...]
    """As `month` has them, from January on."""
    months_short: tuple[str, ...]
    """As `day` has them."""
    pair: str
    """Two of a list, `{0}` and `{1}`."""
    last: str
    """The last of a longer list, `{1}`, after the others, `{0}`."""
    alphabet: str
    """Small letters in the order of dictionaries."""
    m: str
    """Metres, of `{number}`."""
    km: str
    """Kilometres, of `{number}`."""
    km2: str
    """Square kilometres, of `{number}`."""
    usd_billion: str
    """Billions of US$, of `{number}`."""
    languages: tuple[tuple[str, str], ...]
    """Code and own name of each language that there is, in the order of the switch."""
