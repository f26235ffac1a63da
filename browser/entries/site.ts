/* What a page of the site does itself: its map, and keeping the site for when there is no net. */

import { SiteBook } from "../plain/site_book.ts";
import { keepSite } from "../worker/keeping.ts";

const book = new SiteBook(window);
void book.begin().then(() => keepSite(window, book.told.worker));
