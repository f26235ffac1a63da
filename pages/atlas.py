from crossroads.ui.pages import draw_atlas

draw_atlas()
