/* The site's service worker: after one visit its pages are there without a net, too. Its first line,
   which the export writes, says what the site consists of; whatever changes makes a new worker. */

import type { SiteContents } from "../contract/contract.ts";
import { KEPT, type Wish } from "../worker/keeping.ts";
import type { WorkerScope } from "../worker/scope.ts";
import { SiteStore } from "../worker/store.ts";

const scope = self as unknown as WorkerScope & { readonly siteContents: SiteContents };
const store = new SiteStore(scope.registration.scope, scope.caches, scope.siteContents);

scope.addEventListener("install", (event) => event.waitUntil(store.inherit()));
scope.addEventListener("activate", (event) => {
  event.waitUntil(store.forgetOlder().then(() => scope.clients.claim()));
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && store.holds(request.url))
    event.respondWith(store.answer(request));
});
scope.addEventListener("message", (event) => {
  const { language, shown } = event.data as Wish;
  event.waitUntil(store.keep(language, shown).then(() => event.source?.postMessage(KEPT)));
});
