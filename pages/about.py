from crossroads.ui.pages import draw_about

draw_about()
