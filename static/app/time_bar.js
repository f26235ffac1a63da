/* The years under the explorer's map: a slider, a button that plays them, and a mark above each
   year in which something happened. Days are YYYYMMDD texts. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const FIRST_YEAR = 1991;
  const PACE = 1300; // milliseconds a year
  const TALLEST = 14; // pixels of a year's mark

  class TimeBar {
    /* events: [{date}]; choose(day, taken) is called when the visitor moves the slider or plays; taken
       when the hand has just gone there. */
    constructor({ today, events, words, lang, choose }) {
      Object.assign(this, { today, words, lang, choose });
      this.thisYear = Number(today.slice(0, 4));
      this.range = crossroads.element("input", "cr-years");
      Object.assign(this.range, { type: "range", min: FIRST_YEAR, max: this.thisYear, step: 1 });
      this.range.setAttribute("aria-label", words.year);
      this.range.addEventListener("input", () => {
        this.pause();
        this.choose(this.dayOf(Number(this.range.value)), true);
      });
      this.play = crossroads.iconButton("cr-play", "play", words.play, () => this.turn());
      this.day = crossroads.element("output", "cr-day");
      this.box = crossroads.element("section", "cr-time-bar", [
        this.play,
        crossroads.element("div", "cr-track", [this.marks(events), this.range]),
        this.day,
      ]);
      this.box.setAttribute("aria-label", words.years);
    }

    /* The last day of a year, or today. */
    dayOf(year) {
      return year >= this.thisYear ? this.today : `${year}1231`;
    }

    marks(events) {
      const counts = new Map();
      for (const { date } of events) {
        const year = Number(date.slice(0, 4));
        counts.set(year, (counts.get(year) || 0) + 1);
      }
      const most = Math.max(...counts.values());
      const span = this.thisYear - FIRST_YEAR;
      const box = crossroads.element("div", "cr-year-marks");
      box.setAttribute("aria-hidden", "true"); // the panel of the year says the same in words
      for (let year = FIRST_YEAR; year <= this.thisYear; year += 1) {
        const mark = crossroads.element("i");
        mark.style.left = `${(100 * (year - FIRST_YEAR)) / span}%`;
        mark.style.height = `${Math.round((TALLEST * (counts.get(year) || 0)) / most)}px`;
        box.append(mark);
        if (year % 5 === 0) {
          const name = crossroads.element("b", "", String(year));
          name.style.left = mark.style.left;
          box.append(name);
        }
      }
      return box;
    }

    /* Shows a day that has been chosen here or elsewhere. */
    set(day) {
      const year = Number(day.slice(0, 4));
      this.range.value = year;
      this.range.setAttribute("aria-valuetext", crossroads.formatDay(day, this.lang));
      this.day.replaceChildren(
        crossroads.element("strong", "", String(year)),
        crossroads.element("span", "", day === this.today ? this.words.today : crossroads.formatDay(day, this.lang)),
      );
    }

    turn() {
      if (this.timer) {
        this.pause();
        return;
      }
      crossroads.rename(this.play, this.words.pause);
      this.play.replaceChildren(crossroads.icon("pause"));
      const begun = Number(this.range.value);
      this.choose(this.dayOf(begun >= this.thisYear ? FIRST_YEAR : begun), true);
      this.timer = setInterval(() => this.advance(), PACE);
    }

    advance() {
      const next = Number(this.range.value) + 1;
      this.choose(this.dayOf(next));
      if (next >= this.thisYear) this.pause();
    }

    pause() {
      clearInterval(this.timer);
      this.timer = null;
      crossroads.rename(this.play, this.words.play);
      this.play.replaceChildren(crossroads.icon("play"));
    }
  }

  crossroads.TimeBar = TimeBar;
})();
