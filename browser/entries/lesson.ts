/* What a file of one or more pages does itself: it puts each page's map into a frame. */

import { FileBook } from "../plain/file_book.ts";

void new FileBook(window).begin();
