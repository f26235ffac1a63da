from crossroads.ui.pages import draw_start

draw_start()
