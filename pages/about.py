from crossroads.ui.about_page import render_about

render_about()
