from crossroads.ui.start_page import render_start

render_start()
