/* Makes elements. Text is always set as text, so data can never become markup. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  crossroads.element = function (tag, className, children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    for (const child of [].concat(children ?? [])) {
      if (child !== null) made.append(child);
    }
    return made;
  };
})();
