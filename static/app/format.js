/* Numbers and years as the reader's language writes them. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const UNITS = { km: "km", km2: "km²" };

  function year(value, words) {
    return value < 0 ? `${-value} ${words.bce}` : String(value);
  }

  /* day: YYYYMMDD */
  crossroads.formatDay = function (day, lang) {
    const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(day);
    const form = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
    return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, form).format(
      Date.UTC(Number(year), Number(month) - 1, Number(date)),
    );
  };

  /* YYYYMMDD as YYYY-MM-DD. */
  crossroads.dashed = (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

  /* This day by the visitor's clock, YYYYMMDD. */
  crossroads.today = () => new Intl.DateTimeFormat("sv").format(new Date()).replaceAll("-", "");

  crossroads.format = function (value, unit, words) {
    if (unit === "years" && Array.isArray(value)) {
      const [from, to] = value;
      return to === null ? `${words.since} ${year(from, words)}` : `${year(from, words)}–${year(to, words)}`;
    }
    if (unit === "text" || typeof value !== "number") return String(value);
    if (unit === "usd_million") {
      const billions = new Intl.NumberFormat(words.lang, { maximumSignificantDigits: 3 });
      return `US$${billions.format(value / 1000)} ${words.billion}`;
    }
    const number = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 1 }).format(value);
    return UNITS[unit] ? `${number} ${UNITS[unit]}` : number;
  };
})();
