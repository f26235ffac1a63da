/* Who belonged to what on which day, from all spells of membership. Days are YYYYMMDD texts,
   which sort as days do. The rules are those of crossroads/content/memberships.py. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  /* "GB01973010120200201": code, status, first day, first day without it (none if it holds). */
  function spellOf(text) {
    return {
      code: text.slice(0, 2),
      status: Number(text[2]),
      from: text.slice(3, 11),
      to: text.slice(11) || null,
    };
  }

  const holds = (spell, day) => spell.from <= day && (spell.to === null || day < spell.to);

  class Memberships {
    /* bodies: {id: {short, name, statuses: [[word, strength]], spells}} */
    constructor(bodies) {
      this.bodies = new Map(
        Object.entries(bodies).map(([id, body]) => [
          id,
          { ...body, id, spells: body.spells.split(" ").filter(Boolean).map(spellOf) },
        ]),
      );
    }

    /* Spells that hold on a day, by country code. */
    on(body, day) {
      const held = this.bodies.get(body).spells.filter((spell) => holds(spell, day));
      return new Map(held.map((spell) => [spell.code, spell]));
    }

    /* Codes of all that ever had to do with a body. */
    ever(body) {
      return new Set(this.bodies.get(body).spells.map(({ code }) => code));
    }

    /* Bodies, of those given, to which two countries fully belong on a day, with both spells. */
    shared(one, other, bodies, day) {
      return bodies.flatMap((id) => {
        const held = this.on(id, day);
        const spells = [held.get(one), held.get(other)];
        return spells.every((spell) => spell?.status === 0) ? [{ body: this.bodies.get(id), spells }] : [];
      });
    }

    /* What changed in a body in a span of days: [{code, day, status, was}]; status or was is
       null for one who was not, or is no longer, of the body. */
    changes(body, first, last) {
      const { spells } = this.bodies.get(body);
      const within = (day) => day !== null && first <= day && day <= last;
      const begun = spells
        .filter(({ from }) => within(from))
        .map(({ code, from, status }) => {
          const before = spells.find((spell) => spell.code === code && spell.to === from);
          return { code, day: from, status, was: before ? before.status : null };
        });
      const ended = spells
        .filter(({ code, to }) => within(to) && !spells.some((next) => next.code === code && next.from === to))
        .map(({ code, to, status }) => ({ code, day: to, status: null, was: status }));
      return [...begun, ...ended].sort((one, other) => (one.day + one.code < other.day + other.code ? -1 : 1));
    }
  }

  crossroads.Memberships = Memberships;
})();
