"""All pages in all languages as files, which any web server can serve below any path."""
