/* How to cite a view: APA (7th edition), MLA (9th edition) and BibTeX, each with link and day.
   A view changes with its data, so each names the day on which it was seen. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const AUTHOR = "Crossroads";
  const MLA_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
  const APA_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ];

  const inBibtex = (text) => text.replace(/[\\{}]/g, "").replace(/([&%$#_])/g, "\\$1");

  /* title: of the view; url: its address; seen: YYYYMMDD. The styles are English whatever the
     language of the page. */
  crossroads.citations = function (title, url, seen) {
    const [year, month, day] = [seen.slice(0, 4), Number(seen.slice(4, 6)), Number(seen.slice(6))];
    const site = "Crossroads: Kazakhstan between East and West";
    return {
      APA: `${AUTHOR}. (${year}). ${title} [Interactive map]. ${site}. Retrieved ${APA_MONTHS[month - 1]} ${day}, ${year}, from ${url}`,
      MLA: `“${title}.” ${site}, ${year}, ${url}. Interactive map. Accessed ${day} ${MLA_MONTHS[month - 1]} ${year}.`,
      BibTeX: [
        `@misc{crossroads_${seen},`,
        `  author = {{${AUTHOR}}},`,
        `  title = {${inBibtex(title)}},`,
        `  howpublished = {${inBibtex(site)}, interactive map},`,
        `  year = {${year}},`,
        `  url = {${url}},`,
        `  urldate = {${crossroads.dashed(seen)}}`,
        "}",
      ].join("\n"),
    };
  };
})();
