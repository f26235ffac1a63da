/* Fetches a layer's shapes once per frame. The hash in a file's name makes it cacheable for ever. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const pending = new Map();

  crossroads.load = function (url) {
    if (!pending.has(url)) {
      const request = fetch(url, { cache: "force-cache" }).then((answer) => {
        if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
        return answer.json();
      });
      pending.set(url, request);
      request.catch(() => pending.delete(url));
    }
    return pending.get(url);
  };

  /* Runs a script that only some visitors need. */
  crossroads.runScript = function (url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(url));
      document.head.append(script);
    });
  };
})();
