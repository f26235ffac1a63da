from crossroads.ui.pages import draw_teach

draw_teach()
