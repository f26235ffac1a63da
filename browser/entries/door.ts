/* The site's own address, and addresses at which there is no page: to the page in the visitor's
   language, if one is meant, such as by a link of the app. */

import type { SiteDoor } from "../contract/contract.ts";
import { doorTo } from "../plain/door.ts";

const told = document.querySelector(".cr-told")?.textContent;
if (told) {
  const to = doorTo(new URL(location.href), JSON.parse(told) as SiteDoor, navigator.languages);
  if (to) location.replace(to);
}
