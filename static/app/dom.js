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

  crossroads.button = function (className, words, action) {
    const made = crossroads.element("button", `cr-button ${className}`, words);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  };

  /* Copies a field's text. */
  crossroads.copy = async function (field) {
    field.select();
    try {
      await crossroads.page.navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy"); // where the clipboard is closed to scripts
    }
  };

  /* A button that shows a picture; its words are its name and its hint. */
  crossroads.iconButton = function (className, icon, words, action) {
    const made = crossroads.button(className, crossroads.icon(icon), action);
    crossroads.rename(made, words);
    return made;
  };

  crossroads.rename = function (made, words) {
    made.setAttribute("aria-label", words);
    made.title = words;
  };
})();
